import { remove, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { fieldOf, itemsOf } from '../../core/record';
import { quoted } from '../../core/quoted';
import { valueAt } from '../../core/field-path';
import { claimYaml, documents, CONFIG_ON_CLAIM } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { registryClaims } from '../facts/registry-claim';

export const ir514: Rule = {
  id: 'IR514',
  severity: Severity.ERROR,
  title: 'Claim deleted with its owner',
  why: 'Kubernetes deletes an object when none of its owners exists, even if an owner never existed. If the reclaim policy is Delete, all images are deleted with the claim.',
  source: 'kubernetes/website content/en/docs/concepts/architecture/garbage-collection.md Owners and dependents',
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  examples: {
    line: 4,
    failing: exampleWith(
      '\n  ownerReferences:\n  - apiVersion: v1\n    kind: Pod\n    name: setup\n    uid: 0b1d8f06-6c0c-4c7c-9d0e-2f7a4a1b5c3d',
    ),
    passing: exampleWith(''),
  },
  *check(cluster) {
    for (const { config, claim } of registryClaims(cluster)) {
      const owners = itemsOf(valueAt(claim.manifest, ['metadata', 'ownerReferences']));
      if (owners.length === 0) continue;
      const ours = cluster.manifests.includes(claim.manifest);
      const named = owners.map((owner) => quoted(`${textOf(owner, 'kind')}/${textOf(owner, 'name')}`));
      yield {
        manifest: ours ? claim.manifest : config.manifest,
        path: ours ? ['metadata', 'ownerReferences'] : ['spec', 'storage', 'pvc', 'claim'],
        found: `${ours ? '' : 'a claim with '}owner ${named.join(', ')}`,
        expected: 'a claim without owners',
        fix: `remove metadata.ownerReferences from the claim${ours ? '' : ' in the cluster'}; otherwise Kubernetes deletes the claim, with all images, when none of its owners exists`,
        related: ours ? config.manifest : claim.manifest,
        edit: ours ? suggested(remove(['metadata', 'ownerReferences'])) : undefined,
      };
    }
  },
};

function textOf(owner: unknown, field: string): string {
  const text = fieldOf(owner, field);
  return typeof text === 'string' ? text : '';
}

function exampleWith(metadata: string): string {
  return documents(claimYaml('ReadWriteMany').replace('metadata:', `metadata:${metadata}`), CONFIG_ON_CLAIM);
}
