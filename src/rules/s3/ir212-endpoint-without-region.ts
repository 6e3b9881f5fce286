import { suggested, set } from '../../core/edit';
import { valueAt } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir212: Rule = {
  id: 'IR212',
  severity: Severity.ERROR,
  title: 'S3 endpoint without a region',
  why: 'If regionEndpoint is set, the Operator does not fill in an empty region. Without a region it cannot send a request, even if the S3 service ignores regions: it reports MissingRegion, and does not deploy the registry. The registry itself does not start without a region either.',
  source: operatorSource('pkg/storage/s3/s3.go', 'UpdateEffectiveConfig'),
  leadsTo: /MissingRegion/,
  scope: 'object',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: { line: 9, failing: exampleWith(''), passing: exampleWith('\n    region: us-east-1') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { regionEndpoint = '' } = valid.spec?.storage?.s3 ?? {};
      // The schema reports a region of the wrong type.
      if (regionEndpoint === '' || (valueAt(manifest, REGION) ?? '') !== '') continue;
      yield {
        manifest,
        path: REGION,
        found: 'none, although regionEndpoint is set',
        expected: 'a region, because the registry does not start without one',
        fix: 'set spec.storage.s3.region to the region of the bucket; if the store has no regions, to us-east-1',
        edit: suggested(set(REGION, 'us-east-1')),
      };
    }
  },
};

const REGION = ['spec', 'storage', 's3', 'region'];

function exampleWith(region: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    regionEndpoint: https://s3.example.com${region}`,
  );
}
