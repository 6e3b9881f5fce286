import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { usedBackend } from '../facts/used-backend';

export const ir331: Rule = {
  id: 'IR331',
  severity: Severity.WARNING,
  title: 'One storage for the registries of two clusters',
  why: 'The layers are in the storage, but the images that refer to them are in etcd of each cluster. The pruner of one cluster deletes the layers that only the other refers to: its pulls fail with “manifest unknown”.',
  source: 'openshift/origin issue 14610',
  scope: 'cluster',
  acknowledgeable: true,
  examples: {
    line: 10,
    failing: exampleWith('layers-one'),
    passing: exampleWith('layers-two'),
    others: exampleWith('layers-one'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const used = usedBackend(valid.spec?.storage, cluster.release);
      const other =
        used === undefined || valid.spec?.managementState === 'Removed' ? undefined : cluster.sharedWith?.(used);
      if (used === undefined || other === undefined) continue;
      const { backend, stanza } = used;
      const key = backend.nameKeys.at(-1) ?? '';
      yield {
        manifest,
        path: ['spec', 'storage', backend.field, key],
        found: `${quoted(String(stanza[key]))}, which ${quoted(other)} uses, too`,
        expected: 'storage that no other cluster uses',
        fix: 'give each cluster a storage of its own; for images that several clusters need, mirror them or use a common registry',
      };
    }
  },
};

function exampleWith(bucket: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: ${bucket}\n    region: eu-central-1`,
  );
}
