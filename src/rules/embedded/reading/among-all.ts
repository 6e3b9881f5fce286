import { allTexts } from '../../../core/data/all-texts';
import { groupKind, type Manifest } from '../../../core/manifest';
import {
  CONFIG_NAMESPACE,
  DEFAULT_CLAIM_NAME,
  PULL_SECRET_NAME,
  REGISTRY_NAMESPACE,
  USER_SECRET_NAME,
} from '../../../core/names';
import { asRecord, type PlainRecord } from '../../../core/record';
import { secretBroughtBy } from '../../../credentials';
import { MINTED_SECRET_NAME } from '../../../operator/drivers/credentials';
import { CERTIFICATES, ours, PRIVATE_SECRET, TRUSTED_CA } from '../../../operator/objects';
import { kindOf } from '../../../schema/kinds/kinds';

/** The names that objects give to what the registry and the nodes read in each of its namespaces. */
type ReadNames = Readonly<Record<string, ReadonlySet<string>>>;

export function namesReadBy(manifests: readonly Manifest[]): ReadNames {
  const namedBy = (kinds: readonly string[]): Set<string> =>
    new Set(manifests.filter((each) => kinds.includes(nameOfKind(each))).flatMap(({ spec }) => allTexts(spec)));
  return {
    [REGISTRY_NAMESPACE]: namedBy(['Config']),
    [CONFIG_NAMESPACE]: namedBy(['Config', 'Image', PROXY]),
  };
}

const PROXY = 'config.openshift.io/Proxy';

function nameOfKind(manifest: Manifest): string {
  return kindOf(manifest) ?? groupKind(manifest);
}

/**
 * Objects that a carrier puts into all namespaces, in those of the registry where their names are read. Elsewhere they are nothing
 * of the registry: a pull secret or a CA for every namespace.
 */
export function placedAmong<Placed extends { readonly manifest: Manifest; readonly amongAll?: readonly string[] }>(
  objects: readonly Placed[],
  names: ReadNames,
): readonly Placed[] {
  return objects.flatMap((each) => {
    const read = (each.amongAll ?? []).filter((namespace) => isReadIn(namespace, each.manifest, names));
    const placed = read.map((namespace) => ({ ...each, manifest: withNamespace(each.manifest, namespace) }));
    return placed.length === 0 ? [each] : placed;
  });
}

function isReadIn(namespace: string, manifest: Manifest, names: ReadNames): boolean {
  const secret = secretBroughtBy(manifest)?.name;
  const kind = secret === undefined ? manifest.kind : 'Secret';
  const name = secret ?? manifest.metadata.name;
  const isNamed = names[namespace]?.has(name) === true;
  return (
    FIXED.has(`${kind}/${namespace}/${name}`) ||
    (isNamed && (kind === 'ConfigMap') === (namespace === CONFIG_NAMESPACE))
  );
}

/** What the registry, its Operator and its pruner read or write, whatever the Config says. */
const FIXED: ReadonlySet<string> = new Set([
  ...[
    ours('Secret', USER_SECRET_NAME),
    ours('Secret', MINTED_SECRET_NAME),
    ours('Secret', 'installation-pull-secrets'),
    ours('Secret', 'image-registry-tls'),
    ours('PersistentVolumeClaim', DEFAULT_CLAIM_NAME),
    ours('ConfigMap', 'serviceca'),
    ...['registry', 'pruner', 'node-ca', 'cluster-image-registry-operator'].map((name) => ours('ServiceAccount', name)),
    ...['Role', 'RoleBinding'].flatMap((kind) =>
      ['node-ca', 'cluster-image-registry-operator'].map((name) => ours(kind, name)),
    ),
    ...[PRIVATE_SECRET, CERTIFICATES, TRUSTED_CA],
  ].map(({ kind, name }) => `${kind}/${REGISTRY_NAMESPACE}/${name}`),
  `Secret/${CONFIG_NAMESPACE}/${PULL_SECRET_NAME}`,
  `ConfigMap/${CONFIG_NAMESPACE}/cloud-provider-config`,
]);

export function withNamespace<Own extends PlainRecord>(object: Own, namespace: string): Own {
  return { ...object, metadata: { ...asRecord(object['metadata']), namespace } };
}
