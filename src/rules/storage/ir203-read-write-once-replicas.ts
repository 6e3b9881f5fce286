import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import { SHARED_CLAIM } from './another-claim';
import { isSingleNode, registryClaims } from '../facts/registry-claim';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir203: Rule = {
  id: 'IR203',
  severity: Severity.ERROR,
  title: 'ReadWriteOnce volume with several replicas',
  why: 'The Operator checks replicas only when it sets up the storage, and then rejects more than one with a ReadWriteOnce claim. If you increase replicas later, the second pod hangs with a Multi-Attach error.',
  source: operatorSource('pkg/storage/pvc/pvc.go', 'checkPVC'),
  leadsTo: /cannot use ReadWriteOnce access mode with more than one replica/,
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: { line: 17, failing: exampleWith(2), passing: exampleWith(1) },
  *check(cluster) {
    for (const registryClaim of registryClaims(cluster)) {
      const { manifest, valid } = registryClaim.config;
      const { replicas = 0, rolloutStrategy } = valid.spec ?? {};
      if (!isSingleNode(registryClaim) || replicas <= 1) continue;
      yield {
        manifest,
        path: ['spec', 'replicas'],
        found: `${replicas} with a ReadWriteOnce claim`,
        expected: 'at most 1, because only one node at a time can mount the volume',
        fix: `set spec.replicas to 1${rolloutStrategy === 'Recreate' ? '' : ' and spec.rolloutStrategy to Recreate'}; for more replicas, ${SHARED_CLAIM}`,
        related: registryClaim.claim.manifest,
        edit: suggested(set(['spec', 'replicas'], 1), set(['spec', 'rolloutStrategy'], 'Recreate')),
      };
    }
  },
};

function exampleWith(replicas: number): string {
  return documents(
    claimYaml('ReadWriteOnce'),
    configYaml(
      `replicas: ${replicas}\nrolloutStrategy: Recreate\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: registry-data`,
    ),
  );
}
