import { previewDocument, type PreviewDocument } from '../report/preview/preview-document';
import { inputsOf } from './check';
import { INPUT_SHAPES, inputSettingsOf, type InputOptions } from './options';
import { previewsOf, withoutSecrets } from './previews';
import { treeBelow, type Texts } from './texts';
import { FLAG_OPTION, throwIfUnknownOption, type OptionShapes } from './usable-options';

/** How clusters are predicted. */
export interface PreviewOptions extends InputOptions {
  /**
   * Whether the texts hold all objects of the clusters, so that what is not in them does not exist.
   * @default false
   */
  readonly complete?: boolean;
  /**
   * Whether only the first sync of the Operator is predicted.
   * @default false
   */
  readonly firstSync?: boolean;
}

/**
 * What the Operator will do: what `preview --output json` prints. What Secrets hold is never in it.
 *
 * @param texts files as texts
 * @returns the prediction of one cluster, or of several by their paths
 * @throws UnusableInput where a text cannot be read, or there is nothing to predict from
 * @example
 * const prediction = preview({ 'registry.yaml': text }, { release: '4.20', platform: 'aws' });
 */
export function preview(texts: Texts, options: PreviewOptions = {}): PreviewDocument {
  throwIfUnknownOption(options, SHAPES);
  const { complete = false, firstSync = false } = options;
  const settings = { ...inputSettingsOf(options), complete, firstSync };
  const { clusters } = previewsOf(inputsOf(treeBelow(texts, options.paths), options), settings);
  return previewDocument(clusters.map(withoutSecrets));
}

const SHAPES: OptionShapes<PreviewOptions> = { ...INPUT_SHAPES, complete: FLAG_OPTION, firstSync: FLAG_OPTION };
