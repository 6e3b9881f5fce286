import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { usedBackend } from '../facts/used-backend';
import { firstInOneList } from '../../core/formats/in-one-list';

export const ir331: Rule = {
  id: 'IR331',
  severity: Severity.WARNING,
  title: 'Two clusters share one storage',
  why: 'The layers are in the storage, but the images that refer to them are in etcd of each cluster. The pruner of one cluster deletes layers that only the other cluster refers to. Pulls of the other cluster then fail with “manifest unknown”.',
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
      if (used === undefined || valid.spec?.managementState === 'Removed') continue;
      const others = cluster.sharedWith?.(used) ?? [];
      if (others.length === 0) continue;
      const { backend, stanza } = used;
      const key = backend.nameKeys.at(-1) ?? '';
      yield {
        manifest,
        path: ['spec', 'storage', backend.field, key],
        found: `${quoted(String(stanza[key]))}, which ${usedBy(others)}`,
        expected: 'storage that no other cluster uses',
        fix: 'give this cluster storage of its own, and copy its images there; the pruner of one cluster deletes layers that only another cluster needs',
      };
    }
  },
};

/** Of many clusters the number and the first ones. */
function usedBy(others: readonly string[]): string {
  const [first = ''] = others;
  if (others.length === 1) return `${quoted(first)} uses, too`;
  const names = others.map((name) => quoted(name));
  return `${others.length} other clusters use, too: ${firstInOneList(names, MOST_NAMES)}`;
}

const MOST_NAMES = 3;

function exampleWith(bucket: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: ${bucket}\n    region: eu-central-1`,
  );
}
