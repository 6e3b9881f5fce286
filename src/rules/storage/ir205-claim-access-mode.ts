import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import { anotherClaim, orAnotherClaim } from './another-claim';
import { registryClaims } from '../facts/registry-claim';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

const UNUSABLE = ['ReadWriteOncePod', 'ReadOnlyMany'];

export const ir205: Rule = {
  id: 'IR205',
  severity: Severity.ERROR,
  title: 'Claim with an unsupported access mode',
  why: 'The Operator accepts only ReadWriteMany and ReadWriteOnce. It rejects ReadWriteOncePod and ReadOnlyMany.',
  source: operatorSource('pkg/storage/pvc/pvc.go', 'checkPVC'),
  leadsTo: /does not contain the necessary access modes/,
  scope: 'object',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: { line: 7, failing: exampleWith('ReadWriteOncePod'), passing: exampleWith('ReadWriteMany') },
  *check(cluster) {
    for (const { config, claim, accessModes } of registryClaims(cluster)) {
      // The API server rejects missing and unknown access modes.
      if (accessModes.length === 0 || !accessModes.every((mode) => UNUSABLE.includes(mode))) continue;
      const modes = accessModes.join(', ');
      // An existing claim cannot be changed here, so report the Config that names it.
      const ours = cluster.manifests.includes(claim.manifest);
      yield {
        manifest: ours ? claim.manifest : config.manifest,
        path: ours ? ['spec', 'accessModes'] : ['spec', 'storage', 'pvc', 'claim'],
        found: ours ? modes : `a claim with ${modes}`,
        expected: 'ReadWriteMany or ReadWriteOnce',
        fix: ours
          ? `set spec.accessModes to [ReadWriteMany], or to [ReadWriteOnce] for 1 replica with rolloutStrategy Recreate; ${orAnotherClaim('with one of these access modes')}`
          : `${anotherClaim('with accessModes [ReadWriteMany], or [ReadWriteOnce] for 1 replica with rolloutStrategy Recreate')} (an existing claim cannot change)`,
        related: ours ? config.manifest : undefined,
      };
    }
  },
};

function exampleWith(mode: string): string {
  return documents(
    claimYaml(mode),
    configYaml(
      'replicas: 1\nrolloutStrategy: Recreate\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: registry-data',
    ),
  );
}
