import { fixInputs, type FixResult } from '../../src/check/fix/fixed-inputs';
import type { CheckReport } from '../../src/check/check-report';
import { locatedFindings } from '../../src/check/located-findings';
import type { Inputs } from '../../src/inputs/inputs';
import { readText } from '../../src/inputs/read-file';
import { circumstances, type Situation } from '../rules/judging';

export interface Fixed extends FixResult {
  readonly text: string;
}

/** Makes all edits of the findings in a text. */
export function fixed(text: string, situation: Situation = {}): Fixed {
  const inputsOf = (given: string) =>
    ({ files: [readText(FILE, { text: given })], notJudged: [] }) as unknown as Inputs;
  const check = ({ files }: Inputs): CheckReport => {
    const objects = files.flatMap((file) => file.objects);
    const findings = locatedFindings({ objects }, circumstances(situation));
    return { findings } as unknown as CheckReport;
  };
  const inputs = inputsOf(text);
  const result = fixInputs(inputs, check(inputs), {
    withSuggested: true,
    check,
    withTexts: (texts) => inputsOf(texts.get(FILE) ?? text),
  });
  return { ...result, text: result.files[0]?.after ?? text };
}

const FILE = 'fixed.yaml';
