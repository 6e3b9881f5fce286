import { withTexts } from '../inputs/tree/with-texts';
import {
  checkDocument,
  findingDocument,
  type CheckDocument,
  type FindingDocument,
} from '../report/check/check-document';
import { fixInputs } from '../check/fix/fixed-inputs';
import { CHECK_SHAPES, checkerOf, inputsOf, type CheckOptions } from './check';
import { markOf, recordOf, treeBelow, type TextFile, type Texts } from './texts';
import { FLAG_OPTION, throwIfUnknownOption, type OptionShapes } from './usable-options';

/** How texts are fixed. */
export interface FixOptions extends CheckOptions {
  /**
   * Whether edits are made that may change what a cluster does.
   * @default false
   */
  readonly suggested?: boolean;
}

/** What was fixed, and what remains. */
export interface FixedTexts {
  /** The files that changed, in the order of their paths. Comments and the form of everything else stay. */
  readonly files: readonly TextFile[];
  /** What was fixed, in the order of the edits. */
  readonly fixed: readonly FindingDocument[];
  /** What an edit would correct that cannot be applied, and why. */
  readonly leftAlone: readonly { readonly finding: FindingDocument; readonly why: string }[];
  /** How many more a suggested edit would correct. */
  readonly suggestions: number;
  /** What `check` says of the texts afterwards. */
  readonly report: CheckDocument;
}

/**
 * Corrects the mistakes that have one right answer: what `check --fix` writes.
 *
 * @param texts files as texts
 * @throws UnusableInput for options that have no such value
 * @example
 * const { files } = fix({ 'registry.yaml': text }, { release: '4.20' });
 */
export function fix(texts: Texts, options: FixOptions = {}): FixedTexts {
  throwIfUnknownOption(options, SHAPES);
  const tree = treeBelow(texts, options.paths);
  const check = checkerOf(options);
  const inputs = inputsOf(tree, options);
  const { report, files, fixed, leftAlone, suggestions } = fixInputs(inputs, check(inputs), {
    withSuggested: options.suggested ?? false,
    check,
    withTexts: (changed) => inputsOf(withTexts(tree, changed), options),
  });
  const before = recordOf(texts);
  return {
    files: files.map(({ file, after }) => ({ path: file, text: markOf(before[file]) + after })),
    fixed: fixed.map(findingDocument),
    leftAlone: leftAlone.map(({ finding, why }) => ({ finding: findingDocument(finding), why })),
    suggestions,
    report: checkDocument(report),
  };
}

const SHAPES: OptionShapes<FixOptions> = { ...CHECK_SHAPES, suggested: FLAG_OPTION };
