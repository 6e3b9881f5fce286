import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import { userSecrets } from '../facts/named-secrets';
import type { Rule } from '../engine/rule';

export const ir506: Rule = {
  id: 'IR506',
  severity: Severity.ERROR,
  title: 'Azure account deleted together with its container',
  why: 'If an account is named, but no container, the Operator creates the container and sets the storage to Managed. When the registry is Removed, the Operator deletes the whole account, with all other data in it.',
  source: operatorSource('pkg/storage/azure/azure.go', 'RemoveStorage'),
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  examples: { line: 8, failing: exampleWith(''), passing: exampleWith('\n    container: images') },
  *check(cluster) {
    // With a user-provided account key, the Operator creates nothing.
    if (userSecrets(cluster).length > 0) return;
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { managementState, storage } = valid.spec ?? {};
      const { accountName = '', container = '' } = storage?.azure ?? {};
      // If storage.managementState is set or the registry is Removed, another rule reports it.
      if (accountName === '' || container !== '' || storage?.managementState !== undefined) continue;
      if (managementState === 'Removed') continue;
      yield {
        manifest,
        path: ['spec', 'storage', 'azure', 'container'],
        found: 'none, with an accountName and without storage.managementState',
        expected: 'a container and spec.storage.managementState Unmanaged',
        fix: 'set spec.storage.azure.container to a container that exists, and spec.storage.managementState to Unmanaged; otherwise the Operator creates a container, and deletes the whole account when the registry is Removed',
      };
    }
  },
};

function exampleWith(container: string): string {
  return configYaml(`replicas: 2\nstorage:\n  azure:\n    accountName: layers${container}`);
}
