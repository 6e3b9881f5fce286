import type { Inputs } from '../inputs/inputs';
import { readInputs } from '../inputs/read-inputs';
import { withTools } from '../inputs/tools/with-tools';
import type { FileTree } from '../inputs/tree/file-tree';
import { checkDocument, type CheckDocument } from '../report/check/check-document';
import { checkInputs } from '../check/check-inputs';
import type { CheckReport } from '../check/check-report';
import { acknowledging } from './acknowledging';
import { INPUT_SHAPES, inputSettingsOf, type InputOptions } from './options';
import { rulesOf, type OwnRule } from './own-rules';
import { treeBelow, type Texts } from './texts';
import { LIST_OPTION, TEXT_MAP_OPTION, throwIfUnknownOption, type OptionShapes } from './usable-options';

/** How texts are checked. */
export interface CheckOptions extends InputOptions {
  /**
   * Risks that are accepted everywhere, by the ids of rules (IR3xx, IR5xx and own rules that allow it): why that is right.
   * @default - those that annotations and comments accept
   */
  readonly acknowledge?: Readonly<Record<string, string>>;
  /**
   * Rules of your own, judged after those of the project.
   * @default - none
   */
  readonly rules?: readonly OwnRule[];
}

/**
 * What is wrong with manifests: what `check --output json` prints. A text that cannot be read stands under `unreadable`.
 *
 * @param texts files as texts
 * @returns findings with file and line, and what was not judged
 * @throws UnusableInput for options that have no such value, and for kustomizations that join too many objects
 * @example
 * const { findings } = check({ 'registry.yaml': text }, { release: '4.20', platform: 'aws' });
 */
export function check(texts: Texts, options: CheckOptions = {}): CheckDocument {
  throwIfUnknownOption(options, CHECK_SHAPES);
  return checkDocument(checkerOf(options)(inputsOf(treeBelow(texts, options.paths), options)));
}

/** The shapes of the options of `check`. */
export const CHECK_SHAPES: OptionShapes<CheckOptions> = {
  ...INPUT_SHAPES,
  acknowledge: TEXT_MAP_OPTION,
  rules: LIST_OPTION,
};

/** What is read of texts that hold manifests. */
export function inputsOf(tree: FileTree, { paths = ['.'] }: InputOptions): Inputs {
  return withTools(readInputs(paths, tree), paths);
}

/** The check that options ask for. */
export function checkerOf(options: CheckOptions): (inputs: Inputs) => CheckReport {
  const rules = rulesOf(options.rules ?? []);
  const settings = inputSettingsOf(options);
  const configuration = acknowledging(options.acknowledge ?? {}, settings.configuration, rules);
  return (inputs) => checkInputs(inputs, { ...settings, configuration, failOn: 'error', rules });
}
