import { set, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configuredBackends } from '../../storage';
import { configYaml } from '../examples/example-yaml';
import { give } from '../engine/fix-text';
import type { Rule } from '../engine/rule';

export const ir108: Rule = {
  id: 'IR108',
  severity: Severity.ERROR,
  title: 'Invalid bucket, account, endpoint or location',
  why: 'The API server accepts any text for a bucket, an account, an endpoint or a location, but the storage service does not. The Operator fails to sync the storage and retries forever.',
  source: operatorSource('pkg/storage/storage.go', 'NewDriver'),
  scope: 'object',
  acknowledgeable: false,
  examples: {
    line: 10,
    failing: configYaml(
      'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: My_Bucket\n    region: eu-central-1',
    ),
    passing: configYaml(
      'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: my-bucket\n    region: eu-central-1',
    ),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      for (const { backend, stanza } of configuredBackends(valid.spec?.storage)) {
        for (const error of backend.check(stanza)) {
          const path = ['spec', 'storage', backend.field, ...error.path];
          const { suggestion } = error;
          const edit = suggestion === undefined ? undefined : suggested(set(path, suggestion));
          yield { fix: give(path, error.expected), reference: backend.source, ...error, manifest, path, edit };
        }
      }
    }
  },
};
