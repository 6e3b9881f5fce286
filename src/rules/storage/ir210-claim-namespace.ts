import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { operatorSource } from '../../core/source';
import { claimYaml, documents, CONFIG_ON_CLAIM } from '../examples/example-yaml';
import { isNamed } from '../facts/is-named';
import { isMisplaced, misplaced } from '../facts/misplaced';
import type { Rule } from '../engine/rule';

export const ir210: Rule = {
  id: 'IR210',
  severity: Severity.ERROR,
  title: 'Claim in the wrong namespace',
  why: 'A pod can mount claims of its own namespace only: the Operator does not find the claim and reports that it does not exist.',
  source: operatorSource('pkg/storage/pvc/pvc.go', 'CreateStorage'),
  scope: 'cluster',
  acknowledgeable: false,
  examples: { line: 5, failing: exampleIn('default'), passing: exampleIn(REGISTRY_NAMESPACE) },
  *check(cluster) {
    const configs = cluster.ofKind('Config');
    const named = configs.map(({ valid }) => valid.spec?.storage?.pvc?.claim);
    const claims = cluster
      .ofKind('PersistentVolumeClaim')
      .filter(({ manifest }) => isNamed(manifest.metadata.name, named) && cluster.manifests.includes(manifest));
    if (claims.some(({ manifest }) => manifest.metadata.namespace === REGISTRY_NAMESPACE)) return;
    for (const { manifest } of claims) {
      if (!isMisplaced(manifest.metadata.namespace)) continue;
      const config = configs[named.indexOf(manifest.metadata.name)]?.manifest;
      yield misplaced(manifest, REGISTRY_NAMESPACE, WHY, config);
    }
  },
};

const WHY =
  'spec.storage.pvc.claim of Config/cluster names this claim, and pods mount only claims of their own namespace';

function exampleIn(namespace: string): string {
  return documents(claimYaml('ReadWriteMany', namespace), CONFIG_ON_CLAIM);
}
