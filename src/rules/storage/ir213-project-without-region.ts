import { valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { isPartOfLive } from '../facts/left-to-live-object';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir213: Rule = {
  id: 'IR213',
  severity: Severity.ERROR,
  title: 'Google Cloud project without a region, or region without a project',
  why: 'If region is empty, the Operator overwrites region and projectID with the values of the cluster. Your projectID is lost. If region is set, the Operator takes neither from the cluster, and cannot create a bucket without a projectID.',
  source: operatorSource('pkg/storage/gcs/gcs.go', 'UpdateEffectiveConfig'),
  scope: 'object',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: { line: 9, failing: exampleWith(''), passing: exampleWith('\n    region: europe-west3') },
  *check(cluster) {
    for (const { manifest, valid, errors } of cluster.ofKind('Config')) {
      const { managementState, storage } = valid.spec ?? {};
      const { projectID = '', region = '', bucket = '' } = storage?.gcs ?? {};
      const createsBucket = managementState === 'Managed' && bucket === '' && !isPartOfLive(cluster, manifest, errors);
      if (createsBucket && projectID === '' && region !== '' && isEmptyAt(manifest, PROJECT)) {
        yield {
          manifest,
          path: PROJECT,
          found: 'none, although region is set and bucket is not',
          expected: 'a project, because the Operator creates the bucket in it',
          fix: 'set spec.storage.gcs.projectID to the project of the bucket; on Google Cloud, you can remove region instead, and the Operator takes both from the cluster',
        };
      }
      if (projectID === '' || !isEmptyAt(manifest, REGION)) continue;
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

/** The schema reports a value of the wrong type. */
function isEmptyAt(manifest: Manifest, path: FieldPath): boolean {
  return (valueAt(manifest, path) ?? '') === '';
}

const REGION = ['spec', 'storage', 'gcs', 'region'];
const PROJECT = ['spec', 'storage', 'gcs', 'projectID'];

function exampleWith(region: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  gcs:\n    bucket: layers\n    projectID: images${region}`,
  );
}
