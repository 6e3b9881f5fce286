import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import { anotherClaim, orAnotherClaim } from './another-claim';
import { registryClaims } from '../facts/registry-claim';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir222: Rule = {
  id: 'IR222',
  severity: Severity.ERROR,
  title: 'Claim with volumeMode Block',
  why: 'The registry mounts the claim as a directory. A volume with volumeMode Block is a raw device. It cannot be mounted, so the pod never starts. Block storage works if the claim has volumeMode Filesystem.',
  source: docsSource('installation-registry-storage-block-recreate-rollout-nutanix'),
  scope: 'object',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: { line: 11, failing: exampleWith('Block'), passing: exampleWith('Filesystem') },
  *check(cluster) {
    for (const { config, claim } of registryClaims(cluster)) {
      if (claim.valid.spec?.volumeMode !== 'Block') continue;
      // An existing claim cannot be changed here, so report the Config that names it.
      const ours = cluster.manifests.includes(claim.manifest);
      yield {
        manifest: ours ? claim.manifest : config.manifest,
        path: ours ? ['spec', 'volumeMode'] : ['spec', 'storage', 'pvc', 'claim'],
        found: ours
          ? 'Block, a raw device, for a claim of the registry'
          : 'a claim with volumeMode Block, a raw device',
        expected: 'volumeMode Filesystem, because the registry mounts the claim as a directory',
        fix: ours
          ? `set spec.volumeMode to Filesystem; ${orAnotherClaim('with volumeMode Filesystem')}`
          : `${anotherClaim('with volumeMode Filesystem')} (an existing claim cannot change)`,
        related: ours ? config.manifest : undefined,
        edit: ours ? suggested(set(['spec', 'volumeMode'], 'Filesystem')) : undefined,
      };
    }
  },
};

function exampleWith(mode: string): string {
  return documents(
    `${claimYaml('ReadWriteOnce')}  volumeMode: ${mode}\n`,
    configYaml(
      'replicas: 1\nrolloutStrategy: Recreate\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: registry-data',
    ),
  );
}
