import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import { SHARED_CLAIM } from './another-claim';
import { isSingleNode, registryClaims } from '../facts/registry-claim';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir204: Rule = {
  id: 'IR204',
  severity: Severity.ERROR,
  title: 'ReadWriteOnce volume with RollingUpdate',
  why: 'A rolling update starts the new pod before the old one ends, but the volume can be attached to one node only: the Operator rejects the storage, and a rollout would hang.',
  source: operatorSource('pkg/storage/pvc/pvc.go', 'checkPVC'),
  leadsTo: /cannot use ReadWriteOnce access mode with \S+ rollout strategy/,
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: { line: 18, failing: exampleWith('RollingUpdate'), passing: exampleWith('Recreate') },
  *check(cluster) {
    for (const registryClaim of registryClaims(cluster)) {
      const { manifest, valid } = registryClaim.config;
      const { rolloutStrategy: strategy = '' } = valid.spec ?? {};
      if (!isSingleNode(registryClaim) || !['', 'RollingUpdate'].includes(strategy)) continue;
      yield {
        manifest,
        path: ['spec', 'rolloutStrategy'],
        found: `${strategy || 'no rolloutStrategy, which means RollingUpdate,'} with a ReadWriteOnce claim`,
        expected: 'Recreate, because only one node at a time can mount the volume',
        fix: `set spec.rolloutStrategy to Recreate; for RollingUpdate, ${SHARED_CLAIM}`,
        related: registryClaim.claim.manifest,
        edit: suggested(set(['spec', 'rolloutStrategy'], 'Recreate')),
      };
    }
  },
};

function exampleWith(strategy: string): string {
  return documents(
    claimYaml('ReadWriteOnce'),
    configYaml(
      `replicas: 1\nrolloutStrategy: ${strategy}\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: registry-data`,
    ),
  );
}
