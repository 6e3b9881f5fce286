import { memoize } from '../../core/caching/memoize';
import type { Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import type { InputCluster } from '../../inputs/clusters';
import type { Inputs } from '../../inputs/inputs';
import { reachedFromAny, takenByFolder, takersIn } from '../../inputs/kustomize/reached';
import type { Use } from '../../inputs/kustomize/uses';

/** Reports the ConfigMaps and Secrets that kustomizations generate beside the objects of a cluster, without what they hold. */
export function generatedBeside({
  uses = [],
  tree,
}: Pick<Inputs, 'uses' | 'tree'>): (cluster: InputCluster) => Manifest[] {
  const isChanged = changedFolders(uses);
  const generators = uses.filter(({ exact, folder }) => isRead(exact) && !isChanged(folder, exact?.namespace));
  if (generators.length === 0) return () => [];
  const takers = takersIn(uses);
  const generatorsOf = memoize((key) => generators.filter(({ folder }) => takers(key).has(folder)), Infinity);
  return ({ objects }) => {
    const keys = [...new Set(objects.map(({ file }) => file))].map((file) => tree.keyOf(file));
    const beside = new Set(keys.flatMap(generatorsOf));
    return beside.size === 0
      ? []
      : generators.flatMap((use) => (use.exact !== undefined && beside.has(use) ? [manifestOf(use.exact)] : []));
  };
}

/** Reports whether a kustomization, or what takes it, gives what it makes another name, or another namespace than this one. */
function changedFolders(uses: readonly Use[]): (folder: string, namespace: string | undefined) => boolean {
  const taken = takenByFolder(uses);
  const takenFrom = (changing: readonly Use[]): ReadonlySet<string> =>
    reachedFromAny(
      changing.map(({ folder }) => folder),
      taken,
    );
  const renamed = takenFrom(uses.filter(({ of }) => of === 'name'));
  const namespaces = uses.filter(({ of }) => of === 'namespace');
  const moved = memoize((namespace) => takenFrom(namespaces.filter(({ text }) => text !== namespace)));
  return (folder, namespace) => renamed.has(folder) || moved(namespace ?? '').has(folder);
}

/** Whether it is where the registry and its Operator look: no rule reports a wrong namespace of what is generated. */
function isRead(exact: Exact | undefined): boolean {
  return exact !== undefined && READ_NAMESPACES.has(exact.namespace);
}

const READ_NAMESPACES: ReadonlySet<string | undefined> = new Set([REGISTRY_NAMESPACE, CONFIG_NAMESPACE]);

type Exact = NonNullable<Use['exact']>;

/** The keys of a Secret are not known here, as those of one that an ExternalSecret fills from all that a store has. */
function manifestOf({ kind, name, namespace }: Exact): Manifest {
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }) };
  if (kind === 'ConfigMap') return { apiVersion: 'v1', kind, metadata };
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata,
    spec: { target: { name }, dataFrom: [{ extract: { key: name } }] },
  };
}
