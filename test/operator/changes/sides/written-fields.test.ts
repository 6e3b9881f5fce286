import type { Manifest } from '../../../../src/core/manifest';
import { Release } from '../../../../src/core/release';
import { changesBetween } from '../../../../src/operator/changes/compare';
import { Platform } from '../../../../src/platforms/platform';
import { config } from '../../clusters';
import { edit, inLines } from '../edits';

const S3 = { bucket: 'b', region: 'r' };
const side = (managementState: string, s3: object) => [config({ storage: { managementState, s3 } })];
const onAws = { platform: Platform.AWS };
const OTHER_PODS =
  'disruption Deployment/openshift-image-registry/image-registry: all pods are replaced one by one (REGISTRY_STORAGE_S3_ENCRYPT changed): true → false [pkg/resource/deployment.go expected]';
const ofPods = (lines: readonly string[]) => lines.filter((line) => line.includes('all pods are replaced'));

test('a field that the Operator wrote stays where no manifest names it', () => {
  expect(ofPods(edit(side('Managed', S3), side('Unmanaged', S3), onAws))).toEqual([]);
});

test('a field that the old manifest named goes with it', () => {
  expect(ofPods(edit(side('Managed', { ...S3, encrypt: true }), side('Unmanaged', S3), onAws))).toEqual([OTHER_PODS]);
});

test('a manifest that replaces the live object keeps nothing', () => {
  const [old, now]: Manifest[][] = [side('Managed', S3), side('Unmanaged', S3)];
  const release = Release.V5_1;
  const lines = changesBetween({ manifests: old!, release }, { manifests: now!, release, replaced: now }, Platform.AWS);
  expect(ofPods(inLines(lines))).toEqual([OTHER_PODS]);
});
