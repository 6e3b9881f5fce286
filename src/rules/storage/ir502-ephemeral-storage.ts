import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { configYaml, CONFIG_ON_CLAIM } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_RUNNING } from '../engine/silent-states';
import { usedBackend } from '../facts/used-backend';

export const ir502: Rule = {
  id: 'IR502',
  severity: Severity.ERROR,
  title: 'Images lost on pod restart (emptyDir)',
  why: 'A restart, an eviction or an upgrade of the pod deletes every image. Image streams still refer to layers that no longer exist, so pulls fail with “manifest unknown”.',
  source: docsSource('installation-registry-storage-non-production'),
  scope: 'cluster',
  silentIn: NOT_RUNNING,
  acknowledgeable: true,
  degradesNothing: true,
  examples: {
    line: 9,
    failing: configYaml('replicas: 1\nstorage:\n  managementState: Managed\n  emptyDir: {}'),
    passing: CONFIG_ON_CLAIM,
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const backend = usedBackend(valid.spec?.storage, cluster.release)?.backend;
      if (backend === undefined || backend.durable) continue;
      yield {
        manifest,
        path: ['spec', 'storage', backend.field],
        found: `${backend.field}, which loses all images when the pod ends`,
        expected: 'storage that keeps them',
        fix: `copy the images that are needed, and replace spec.storage.${backend.field} with storage of your own, such as pvc or s3, with spec.storage.managementState: Unmanaged; if it is acceptable to lose all images, as in a test cluster, acknowledge IR502`,
      };
    }
  },
};
