import { describeObject } from '../core/manifest';
import type { ManifestReference } from '../core/finding';
import { printable } from '../core/printable';

/** The file in which cdk8s records the construct path of each object during a synth, keyed by object name. */
export const CONSTRUCT_METADATA_FILE = 'construct-metadata.json';

export interface ConstructMetadata {
  readonly version: string;
  readonly resources: Readonly<Record<string, { readonly path: string }>>;
}

/**
 * A second key for an object's construct. cdk8s uses `metadata.name`, which is `cluster` for all three singletons of
 * every chart, so the last one would win.
 */
export function metadataName(file: string, object: ManifestReference): string {
  return printable(`${file}: ${describeObject(object)}`);
}
