import { fieldOf } from '../core/record';
import { referenceTo, type Manifest, describeManifest } from '../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../core/names';
import { changedObjects } from '../operator/changes/base/changed-objects';
import type { Comparison } from '../operator/changes/compare';
import { subjectKey, subjectKeysIn } from '../operator/effects/subject';
import { concernsRegistry } from '../schema/kinds/concerns-registry';
import { kindOf } from '../schema/kinds/kinds';

/** The objects of the registry that an edit changes in a folder without a Config: another folder may hold the rest of the cluster. */
export function changedApart(
  old: readonly Manifest[],
  now: readonly Manifest[],
  isNamed: (manifest: Manifest) => boolean,
): Manifest[] {
  return changedObjects(old, now)
    .map(({ manifest }) => manifest)
    .filter((manifest) => (manifest.metadata.namespace === CONFIG_NAMESPACE ? isNamed(manifest) : isPlace(manifest)));
}

function isPlace(manifest: Manifest): boolean {
  const isNamespace = manifest.kind === 'Namespace' && manifest.metadata.name === REGISTRY_NAMESPACE;
  return isNamespace || concernsRegistry(manifest);
}

/** Whether a Config or an Image names a ConfigMap or Secret of the cluster's configuration. */
export function namedByOthers(manifests: readonly Manifest[]): (manifest: Manifest) => boolean {
  const names = new Set(
    manifests.flatMap((manifest) => {
      const spec = manifest['spec'];
      if (kindOf(manifest) === 'Image') return [fieldOf(fieldOf(spec, 'additionalTrustedCA'), 'name')];
      if (kindOf(manifest) !== 'Config') return [];
      return [fieldOf(fieldOf(fieldOf(fieldOf(spec, 'storage'), 's3'), 'trustedCA'), 'name')];
    }),
  );
  return ({ metadata }) => names.has(metadata.name);
}

/** What is known of them without the Config, and that the rest is not. */
export function ofApart({ changes }: Comparison, apart: readonly Manifest[]): Comparison {
  const keyOf = (manifest: Manifest): string => subjectKey(referenceTo(manifest));
  const keys = new Set(apart.map(keyOf));
  const own = changes.filter(({ subject }) => keys.has(subjectKey(subject)));
  const rest = apart.filter((manifest) => !subjectKeysIn(own).has(keyOf(manifest)));
  const why =
    'what it does depends on the Config and the Image of its cluster, which are not beside it: if other folders have them, compare all as one cluster (--cluster all)';
  return {
    changes: own,
    unknown: rest.map((manifest) => ({ object: describeManifest(manifest), why })),
    assumptions: [],
  };
}
