import { Severity } from '../../core/finding';
import { shellWord } from '../../core/formats/shell-word';
import { referenceTo } from '../../core/manifest';
import { isPending } from '../../operator/cluster/claim-hindrance';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { docsSource } from '../../core/source';
import { claimYaml, documents, CONFIG_ON_CLAIM } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_RUNNING } from '../engine/silent-states';
import { registryClaims } from '../facts/registry-claim';

export const ir337: Rule = {
  id: 'IR337',
  severity: Severity.WARNING,
  title: 'Claim still Pending',
  why: 'The claim has no volume yet. That is normal for a class with WaitForFirstConsumer until the first pod is scheduled. For other classes it means that no volume matches, or that the StorageClass cannot create one. The pods of the registry wait for the volume.',
  source: docsSource('storage-persistent-storage-pv'),
  scope: 'cluster',
  silentIn: NOT_RUNNING,
  acknowledgeable: true,
  examples: { line: 12, failing: exampleWith('Pending'), passing: exampleWith('Bound') },
  *check(cluster) {
    for (const { config, claim } of registryClaims(cluster)) {
      if (!isPending(claim.manifest)) continue;
      const ours = cluster.manifests.includes(claim.manifest);
      yield {
        manifest: ours ? claim.manifest : config.manifest,
        path: ours ? ['status', 'phase'] : ['spec', 'storage', 'pvc', 'claim'],
        found: `${ours ? '' : 'a claim that is '}Pending`,
        expected: 'Bound',
        fix: `find the reason in the events of the claim: oc describe ${shellWord(`pvc/${referenceTo(claim.manifest).name}`)} -n ${REGISTRY_NAMESPACE}; WaitForFirstConsumer is normal until a pod of the registry is scheduled`,
        related: ours ? config.manifest : claim.manifest,
      };
    }
  },
};

function exampleWith(phase: string): string {
  return documents(`${claimYaml('ReadWriteMany')}status:\n  phase: ${phase}\n`, CONFIG_ON_CLAIM);
}
