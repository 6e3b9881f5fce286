import { listAt, valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isApplication, isApplicationSet } from '../../core/tools/argo-cd';
import { fieldOf, isRecord, itemsOf } from '../../core/record';

/**
 * The objects that an object names, as `kind/namespace/name`: by kind and name, or under a key that says the kind, such as
 * `secretRef` or `vaultAuthRef`. Without a namespace it is that of the object, or the other object has none.
 */
export function referencesIn(manifest: Manifest): string[] {
  const { namespace: own = '' } = manifest.metadata;
  const named = new Set<string>();
  const seen = new Set<unknown>();
  const add = (kind: unknown, name: unknown, namespace: unknown = own): void => {
    if (typeof kind !== 'string' || typeof name !== 'string') return;
    named.add(`${kind}/${String(namespace)}/${name}`).add(`${kind}//${name}`);
  };
  const visit = (value: unknown, key: string): void => {
    if (seen.has(value) && typeof value === 'object') return;
    seen.add(value);
    if (Array.isArray(value)) for (const each of itemsOf(value)) visit(each, key);
    else if (isRecord(value)) {
      add(value['kind'] ?? kindOfKey(key), value['name'], value['namespace']);
      for (const [field, each] of Object.entries(value)) if (!OF_OTHERS.has(field)) visit(each, field);
    } else if (typeof value === 'string') add(kindOfKey(key), value.slice(value.lastIndexOf('/') + 1));
  };
  visit(manifest['spec'], '');
  for (const mapping of listAt(manifest, SECRET_MAPPINGS)) {
    const secret = fieldOf(mapping, 'sourceRef');
    add('Secret', fieldOf(secret, 'name'), fieldOf(secret, 'namespace') ?? own);
  }
  for (const path of projectsOf(manifest)) add('AppProject', valueAt(manifest, path));
  return [...named];
}

/** Where a SyncSet of Hive names the Secrets of the hub that it copies. */
export const SECRET_MAPPINGS = ['spec', 'secretMappings'];

/** Fields that name objects that they change, compare or wait for. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  ...['ignoreDifferences', 'healthChecks', 'healthCheckExprs', 'dependsOn'],
  ...['patches', 'patchesStrategicMerge', 'patchesJson6902', 'postRenderers'],
]);

/** `VaultAuth` of `vaultAuthRef`. */
function kindOfKey(key: string): string | undefined {
  return key.endsWith('Ref') ? key.charAt(0).toUpperCase() + key.slice(1, -'Ref'.length) : undefined;
}

function projectsOf(manifest: Manifest): string[][] {
  if (isApplication(manifest)) return [['spec', 'project']];
  return isApplicationSet(manifest) ? [['spec', 'template', 'spec', 'project']] : [];
}
