import { SINGLETON_NAME } from '../../core/names';
import { manifestKey, type Manifest, describeManifest } from '../../core/manifest';
import { isOfManagedKind } from '../../schema/kinds/kinds';
import type { Unknown } from './unknown';

/** Manifests that a prediction leaves out: none of them comes into effect as it stands. */
export function unreadManifests(manifests: readonly Manifest[]): Unknown[] {
  const managed = manifests.filter(isOfManagedKind);
  const named = managed.filter(({ metadata }) => metadata.name === SINGLETON_NAME);
  return [
    ...managed
      .filter((manifest) => !named.includes(manifest))
      .map((manifest) => ({
        object: describeManifest(manifest),
        why: `the Operator reads only ${manifest.kind}/${SINGLETON_NAME}: set metadata.name to ${SINGLETON_NAME}`,
      })),
    ...repeated(named).map((manifest) => ({
      object: describeManifest(manifest),
      why: 'it is in the input more than once, and which one is applied last is not known: the prediction uses the last one',
    })),
  ];
}

function repeated(manifests: readonly Manifest[]): Manifest[] {
  const keys = manifests.map((manifest) => manifestKey(manifest));
  return manifests.filter((_, index) => keys.indexOf(keys[index] ?? '') < index);
}
