import { oncePer } from '../../src/core/caching/once-per';
import { checkerOf, inputsOf } from '../../src/engine/check';
import { treeOf } from '../../src/engine/texts';
import { checkDocument, type CheckDocument } from '../../src/report/check/check-document';
import { fixInputs } from '../../src/report/check/fix/fixed-inputs';
import { optionsOf, type Files, type Question } from './question';

/** What `check` says, and how a single finding is corrected. */
export interface Checked {
  readonly document: CheckDocument;
  /** In the order of the findings; undefined where nobody but the user can decide. */
  readonly fixes: readonly (Fix | undefined)[];
}

interface Fix {
  /** Whether it may change what a cluster does. */
  readonly isSuggestion: boolean;
  /** The files that change, or why none does. */
  readonly apply: () => Files | string;
}

/** Both the panel and the marks in the text ask for it. */
export const checked = oncePer((question: Question): Checked => {
  const options = optionsOf(question);
  const inputs = inputsOf(treeOf(question.files), options);
  const report = checkerOf(options)(inputs);
  const fixes = report.findings.map((finding) => {
    const { edit, suppressedBy } = finding;
    if (edit === undefined || suppressedBy !== undefined) return undefined;
    return {
      isSuggestion: edit.safety !== 'safe',
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
        return Object.fromEntries(result.files.map(({ file, after }) => [file, after]));
      },
    };
  });
  return { document: checkDocument(report), fixes };
});
