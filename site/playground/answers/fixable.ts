import { oncePer } from '../../../src/core/caching/once-per';
import { checkerOf, inputsOf } from '../../../src/engine/check';
import { fix } from '../../../src/engine/fix';
import { markOf, treeOf } from '../../../src/engine/texts';
import { checkDocument, type CheckDocument } from '../../../src/report/check/check-document';
import { fixInputs } from '../../../src/check/fix/fixed-inputs';
import { optionsOf, type Files, type Question } from '../question';
import type { FixKind } from './answer';

/** What `check` says, and how a single finding is corrected. */
interface Checked {
  readonly document: CheckDocument;
  /** In the order of the findings; undefined where nobody but the user can decide. */
  readonly fixes: readonly (Fix | undefined)[];
}

interface Fix {
  readonly kind: FixKind;
  /** The files that change, or why none does. */
  readonly apply: () => Files | string;
}

/** The answer, the marks in the text and each fix ask for it. */
export const checked = oncePer((question: Question): Checked => {
  const options = optionsOf(question);
  const inputs = inputsOf(treeOf(question.files), options);
  const report = checkerOf(options)(inputs);
  const fixes = report.findings.map((finding): Fix | undefined => {
    const { edit, suppressedBy } = finding;
    if (edit === undefined || suppressedBy !== undefined) return undefined;
    return {
      kind: edit.safety === 'safe' ? 'safe' : 'suggestion',
      apply: () => {
        const result = fixInputs(
          inputs,
          { ...report, findings: [finding] },
          {
            withSuggested: true,
            check: () => ({ ...report, findings: [] }),
            withTexts: () => inputs,
          },
        );
        const [left] = result.leftAlone;
        if (left !== undefined) return left.why;
        return Object.fromEntries(result.files.map(({ file, after }) => [file, markOf(question.files[file]) + after]));
      },
    };
  });
  return { document: checkDocument(report), fixes };
});

/** The finding of that index corrected, or all that have one right answer; or why none is. */
export function fixed(question: Question, which: Wanted): Files | string {
  if (which !== 'all') return checked(question).fixes[which]?.apply() ?? 'nobody but you can decide it';
  const { files, leftAlone } = fix(question.files, optionsOf(question));
  const [left] = leftAlone;
  if (files.length === 0 && left !== undefined) return left.why;
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

export type Wanted = number | 'all';
