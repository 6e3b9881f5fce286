import type { Release } from '../core/release';
import { readInputs } from '../inputs/read-inputs';
import { diffDocument, type DiffDocument } from '../report/diff/diff-document';
import { diffsOf } from './diffs';
import { INPUT_SHAPES, inputSettingsOf, knownRelease, type InputOptions } from './options';
import { treeBelow, type Texts } from './texts';
import {
  FLAG_OPTION,
  TEXT_OPTION,
  TEXT_OR_PAIR_OPTION,
  throwIfUnknownOption,
  type OptionShapes,
} from './usable-options';

/** How two sides are compared. */
export interface DiffOptions extends Omit<InputOptions, 'release' | 'paths'> {
  /**
   * The release of both sides, or of each.
   * @default - what the texts show, or else the newest one
   */
  readonly release?: `${Release}` | readonly [old: `${Release}`, now: `${Release}`];
  /**
   * The folder of both sides whose files are compared, or a file.
   * @default '.'
   */
  readonly path?: string;
  /**
   * Whether the texts hold all objects of the clusters.
   * @default false
   */
  readonly complete?: boolean;
}

/**
 * What an edit of files does to clusters: what `diff --output json` prints. The clusters of both sides are paired by the paths
 * of their files.
 *
 * @param old files before the edit
 * @param now files after it
 * @returns the effects on one cluster, or on several by their paths
 * @throws UnusableInput where a text cannot be read, or there is nothing to predict from
 * @example
 * const effects = diff({ 'registry.yaml': before }, { 'registry.yaml': after }, { platform: 'aws' });
 */
export function diff(old: Texts, now: Texts, options: DiffOptions = {}): DiffDocument {
  throwIfUnknownOption(options, SHAPES);
  const { complete = false, path: root = '.', release, ...others } = options;
  const [before, after] = (typeof release === 'object' ? release : [release, release]).map(knownRelease);
  const sideOf = (texts: Texts) => ({ root, ...readInputs([root], treeBelow(texts, options.path)) });
  const { report } = diffsOf(sideOf(old), sideOf(now), {
    ...inputSettingsOf(others),
    release: before === undefined || after === undefined ? undefined : [before, after],
    complete,
  });
  return diffDocument(report);
}

const SHAPES: OptionShapes<DiffOptions> = {
  release: TEXT_OR_PAIR_OPTION,
  platform: INPUT_SHAPES.platform,
  cluster: INPUT_SHAPES.cluster,
  configuration: INPUT_SHAPES.configuration,
  path: TEXT_OPTION,
  complete: FLAG_OPTION,
};
