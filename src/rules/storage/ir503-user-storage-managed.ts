import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { namesItsStorage } from '../../storage/backend';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { isCreatedByOperator } from '../facts/created-by-operator';
import { usedBackend } from '../facts/used-backend';

export const ir503: Rule = {
  id: 'IR503',
  severity: Severity.ERROR,
  title: 'Your own storage set to Managed',
  why: 'With storage.managementState: Managed, the Operator owns the named bucket, account or claim. It changes public access, tags, encryption and lifecycle. When the registry is set to Removed or the Config is deleted, the Operator deletes the storage with every image.',
  source: operatorSource('pkg/storage/s3/s3.go', 'CreateStorage'),
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  examples: { line: 9, failing: exampleWith('Managed'), passing: exampleWith('Unmanaged') },
  *check(cluster) {
    for (const config of cluster.ofKind('Config')) {
      const { manifest, valid } = config;
      const { managementState, storage } = valid.spec ?? {};
      // Another rule reports Removed with a clearer message.
      if (storage?.managementState !== 'Managed' || managementState === 'Removed') continue;
      const used = usedBackend(storage, cluster.release);
      if (used === undefined || !namesItsStorage(used.backend, used.stanza)) continue;
      if (isCreatedByOperator(cluster, config, used)) continue;
      const { backend, stanza } = used;
      const keys = backend.nameKeys.filter((key) => (stanza[key] ?? '') !== '');
      const named = keys.map((key) => `spec.storage.${backend.field}.${key}`);
      yield {
        manifest,
        path: ['spec', 'storage', 'managementState'],
        found: `Managed for storage of your own, named in ${named.join(' and ')}`,
        expected:
          'Unmanaged, because the Operator deletes Managed storage with all images when the registry is Removed',
        fix: 'set spec.storage.managementState to Unmanaged; only if the Operator created this storage, and it is acceptable that the Operator deletes it, acknowledge IR503',
        edit: suggested(set(['spec', 'storage', 'managementState'], 'Unmanaged')),
        reference: backend.source,
      };
    }
  },
};

function exampleWith(state: string): string {
  return configYaml(
    `managementState: Managed\nreplicas: 2\nstorage:\n  managementState: ${state}\n  s3:\n    bucket: layers\n    region: eu-central-1`,
  );
}
