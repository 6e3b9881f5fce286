import { describeObject } from '../core/manifest';
import type { ManifestReference } from '../core/finding';
import { printable } from '../core/printable';

/** What cdk8s records of each object during a synth, by its name. */
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
