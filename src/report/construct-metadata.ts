import { describeObject } from '../core/manifest';
import type { ManifestReference } from '../core/finding';

/** File of cdk8s in which a synth records the paths of constructs, by the names of their objects. */
export const CONSTRUCT_METADATA_FILE = 'construct-metadata.json';

export interface ConstructMetadata {
  readonly version: string;
  readonly resources: Readonly<Record<string, { readonly path: string }>>;
}

/**
 * A name under which an object's construct is recorded beside the one that cdk8s uses: its `metadata.name`, which is
 * `cluster` for all three singletons of every chart, so that the last one wins.
 */
export function metadataName(file: string, object: ManifestReference): string {
  return `${file}: ${describeObject(object)}`;
}
