import { describeObject, groupKind, manifestKey, referenceTo, type Manifest } from '../../core/manifest';
import { changedObjects } from '../../operator/changes/base/changed-objects';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { carrierOf } from './carriers';
import { embeddedObjects } from './embedded-objects';

/** What an edit changes in the choice of the clusters that get the objects of a carrier that both sides have. */
export function unknownPlacement(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  const changed = changedObjects(old, now).filter(({ manifest }) => isPlacement(manifest));
  if (changed.length === 0) return [];
  const before = new Set(old.map((manifest) => manifestKey(manifest)));
  const namespaces = new Set(
    now
      .filter((manifest) => before.has(manifestKey(manifest)) && bringsRegistry(manifest, now))
      .map(({ metadata }) => metadata.namespace),
  );
  return changed
    .filter(({ manifest }) => namespaces.has(manifest.metadata.namespace))
    .flatMap(({ manifest, isEdited, fields }) => {
      const object = describeObject(referenceTo(manifest));
      const why = 'which clusters get the objects is not predicted';
      if (!isEdited) return [{ object, why }];
      return fields.filter((field) => !field.startsWith('metadata.')).map((field) => ({ object, field, why }));
    });
}

function isPlacement(manifest: Manifest): boolean {
  return PLACEMENTS.has(groupKind(manifest));
}

const PLACEMENTS: ReadonlySet<string> = new Set([
  'cluster.open-cluster-management.io/Placement',
  'apps.open-cluster-management.io/PlacementRule',
  'policy.open-cluster-management.io/PlacementBinding',
]);

function bringsRegistry(manifest: Manifest, around: readonly Manifest[]): boolean {
  return (
    carrierOf(manifest) !== undefined &&
    embeddedObjects(manifest, around).some((embedded) => concernsRegistry(embedded.manifest))
  );
}
