import { readInputs } from '../inputs/read-inputs';
import { explainDocument, type ExplainDocument } from '../report/explain/explain-document';
import { diagnosisOf, shownBy } from './diagnosed';
import { KNOWN_SHAPES, settingsOf, type KnownOptions } from './options';
import { recordOf, treeOf, type Texts } from './texts';
import { TEXT_LIST_OPTION, throwIfUnknownOption, type OptionShapes } from './usable-options';
import { throwIfUnreadable } from './unreadable-input';

/** How a cluster is diagnosed. */
export interface ExplainOptions extends KnownOptions {
  /**
   * The files and folders that are read, as a command line names them.
   * @default - every file and folder that no other folder holds
   */
  readonly paths?: readonly string[];
}

/**
 * Why the registry of a cluster is degraded: what `explain --output json` prints.
 *
 * @param texts objects of the cluster, logs, what `oc describe` printed, or the files of a dump
 * @returns causes, each with its evidence and what to do
 * @throws UnusableInput where a text cannot be read, or nothing shows anything of a cluster
 * @example
 * const { causes } = explain({ 'dump.yaml': text });
 */
export function explain(texts: Texts, options: ExplainOptions = {}): ExplainDocument {
  throwIfUnknownOption(options, SHAPES);
  const paths = options.paths ?? outermost(Object.keys(recordOf(texts)));
  const shown = shownBy(readInputs(paths, treeOf(texts), { ofCluster: true }));
  throwIfUnreadable([shown]);
  return explainDocument(diagnosisOf(shown, settingsOf(options)));
}

const SHAPES: OptionShapes<ExplainOptions> = { ...KNOWN_SHAPES, paths: TEXT_LIST_OPTION };

/** `must-gather` of `must-gather/timestamp`. */
function outermost(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => /^\/?[^/]*/.exec(path.replace(/^(?:\.\/)+/, ''))?.[0] ?? path))].sort();
}
