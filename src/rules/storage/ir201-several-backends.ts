import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { knownBackends } from '../../storage';

export const ir201: Rule = {
  id: 'IR201',
  severity: Severity.ERROR,
  title: 'Two storage types',
  why: 'The API server accepts several storage types. With two types the Operator changes nothing: a running registry stays unchanged, a new registry never starts, and managementState Removed removes nothing.',
  source: operatorSource('pkg/storage/storage.go', 'NewDriver'),
  leadsTo: /exactly one storage type should be configured/,
  scope: 'object',
  acknowledgeable: false,
  examples: {
    line: 7,
    failing: configYaml(
      'replicas: 1\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1\n  pvc:\n    claim: data',
    ),
    passing: configYaml('replicas: 1\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: data'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const backends = knownBackends(valid.spec?.storage, cluster.release).map(({ backend }) => backend);
      if (backends.length < 2) continue;
      yield {
        manifest,
        path: ['spec', 'storage'],
        found: backends.map(({ field }) => field).join(' and '),
        expected: 'exactly one storage type',
        fix: `keep the type that has the images (status.storage of the live Config shows the last type in use), and remove ${backends.length === 2 ? 'the other one' : 'the others'}; if the live Config has ${backends.length === 2 ? 'it' : 'them'}, too, set ${backends.length === 2 ? 'it' : 'them'} to null there with oc patch --type=merge`,
      };
    }
  },
};
