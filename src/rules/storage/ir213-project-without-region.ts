import { valueAt } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir213: Rule = {
  id: 'IR213',
  severity: Severity.ERROR,
  title: 'Google Cloud project without a region',
  why: 'If region is empty, the Operator overwrites region and projectID with the values of the cluster. Your projectID is lost.',
  source: operatorSource('pkg/storage/gcs/gcs.go', 'UpdateEffectiveConfig'),
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 9, failing: exampleWith(''), passing: exampleWith('\n    region: europe-west3') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { projectID = '' } = valid.spec?.storage?.gcs ?? {};
      // The schema reports a region of the wrong type.
      if (projectID === '' || (valueAt(manifest, REGION) ?? '') !== '') continue;
      yield {
        manifest,
        path: REGION,
        found: 'none, although projectID is set',
        expected: 'a region, because the Operator replaces projectID if region is empty',
        fix: 'set spec.storage.gcs.region to the location of the bucket; if the bucket is in the project of the cluster, you can remove projectID instead',
      };
    }
  },
};

const REGION = ['spec', 'storage', 'gcs', 'region'];

function exampleWith(region: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  gcs:\n    bucket: layers\n    projectID: images${region}`,
  );
}
