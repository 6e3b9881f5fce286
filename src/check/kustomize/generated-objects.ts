import type { Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import type { InputCluster } from '../../inputs/clusters';
import type { Inputs } from '../../inputs/inputs';
import { reachedFrom, takenByFolder, takersIn } from '../../inputs/kustomize/reached';

/** Reports the ConfigMaps and Secrets that kustomizations generate beside the objects of a cluster, without what they hold. */
export function generatedBeside({
  uses = [],
  tree,
}: Pick<Inputs, 'uses' | 'tree'>): (cluster: InputCluster) => Manifest[] {
  const changed = uses.filter(({ of }) => of === 'name' || of === 'namespace');
  const takers = takersIn(uses);
  const generators = uses.filter(
    ({ exact, folder }) =>
      isRead(exact) &&
      !changed.some((use) => takers(folder).has(use.folder) && (use.of === 'name' || use.text !== exact?.namespace)),
  );
  if (generators.length === 0) return () => [];
  const taken = takenByFolder(uses);
  const generated = generators.map((use) => ({ use, reached: new Set(reachedFrom(use.folder, taken)) }));
  return ({ objects }) => {
    const keys = [...new Set(objects.map(({ file }) => file))].map((file) => tree.keyOf(file));
    return generated.flatMap(({ use, reached }) =>
      use.exact !== undefined && keys.some((key) => reached.has(key)) ? [manifestOf(use.exact)] : [],
    );
  };
}

/** Whether it is where the registry and its Operator look: no rule reports a wrong namespace of what is generated. */
function isRead(exact: Exact | undefined): boolean {
  return exact !== undefined && READ_NAMESPACES.has(exact.namespace);
}

const READ_NAMESPACES: ReadonlySet<string | undefined> = new Set([REGISTRY_NAMESPACE, CONFIG_NAMESPACE]);

type Exact = NonNullable<NonNullable<Inputs['uses']>[number]['exact']>;

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
