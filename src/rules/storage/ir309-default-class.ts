import { Severity } from '../../core/finding';
import { DEFAULT_CLAIM_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import { defaultClaimConfigs } from './default-claim';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir309: Rule = {
  id: 'IR309',
  severity: Severity.WARNING,
  title: 'A volume left to chance',
  why: `Without a claim the Operator makes ${DEFAULT_CLAIM_NAME} with ReadWriteMany and 100Gi on the default StorageClass, which on most platforms serves one node only: the claim stays Pending. It is Managed, so that Removed deletes it with all images, and it is not made again afterwards.`,
  source: operatorSource('pkg/storage/pvc/pvc.go', 'CreateStorage'),
  scope: 'cluster',
  acknowledgeable: true,
  examples: { line: 9, failing: exampleWith('pvc: {}'), passing: exampleWith('pvc: {claim: registry-data}') },
  *check(cluster) {
    for (const { config, claim } of defaultClaimConfigs(cluster)) {
      if (claim !== undefined) continue;
      yield {
        manifest: config.manifest,
        path: ['spec', 'storage', 'pvc', 'claim'],
        found: 'none',
        expected: 'the name of a claim',
        fix: 'make the claim with the StorageClass that is right for it, name it, and set storage.managementState to Unmanaged',
      };
    }
  },
};

function exampleWith(stanza: string): string {
  return configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  ${stanza}`);
}
