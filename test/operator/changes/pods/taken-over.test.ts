import { Release } from '../../../../src/core/release';
import { comparisonOf } from '../../../../src/operator/changes/compare';
import { podsTakenOver } from '../../../../src/operator/changes/pods/taken-over';
import { Platform } from '../../../../src/platforms/platform';
import { config, NS, object } from '../../clusters';
import { edit, found } from '../edits';

const S3 = { s3: { bucket: 'layers', region: 'eu-west-1' } };
const DEPLOYMENT = object('apps/v1', 'Deployment', 'image-registry', { spec: {} }, NS);

const of = (managementState: string, storage: object, rest = {}) => config({ managementState, storage }, rest);

const LOSS =
  'every image may be lost: all pods are replaced if they differ from NEW, and each pod stores its images in its own emptyDir';

test.each(['Unmanaged', 'Force'])('images of pods that run go, from %s', (state) => {
  expect(
    found(podsTakenOver, [of(state, { emptyDir: {} }), DEPLOYMENT], [of('Managed', { emptyDir: {} }), DEPLOYMENT]),
  ).toEqual([
    `loss Deployment/${NS}/image-registry: ${LOSS} (the Operator did not manage the registry before): not managed → managed [pkg/resource/deployment.go expected]`,
  ]);
});

test('if nothing shows whether pods run, the worst case is reported', () => {
  expect(found(podsTakenOver, [of('Unmanaged', { emptyDir: {} })], [of('Managed', { emptyDir: {} })])).toEqual([
    `loss Deployment/${NS}/image-registry: ${LOSS} (the Operator did not manage the registry before, and the input does not show whether a registry runs): not known → managed [pkg/resource/deployment.go expected]`,
  ]);
});

test('pods with other storage are replaced, where pods are known to run', () => {
  const ready = { status: { conditions: [{ type: 'Available', status: 'True', reason: 'Ready' }] } };
  expect(found(podsTakenOver, [of('Force', S3, ready)], [of('Managed', S3)])).toEqual([
    `disruption Deployment/${NS}/image-registry: all pods are replaced if they differ from NEW (the Operator did not manage the registry before): not managed → managed [pkg/resource/deployment.go expected]`,
  ]);
});

const comparison = (old: object[], now: object[]) => {
  const [a, b] = [old, now].map((manifests) => ({ manifests: manifests as never, release: Release.V4_20 }));
  return comparisonOf(a!, b!, Platform.AWS);
};

test('of a registry of which nothing shows whether it runs, nothing is said for certain', () => {
  const { changes, unknown } = comparison([of('Unmanaged', S3)], [of('Managed', S3)]);
  expect(changes.map(({ what }) => what)).toEqual(['the Operator manages the registry that runs, or deploys one']);
  expect(unknown).toEqual([
    {
      object: 'Config/cluster',
      field: 'spec.managementState',
      why: 'the input does not show whether a registry runs: if one runs, its pods are replaced where they differ from NEW; if none runs, nodes begin to trust the new one, and the pruner deletes layers from its storage',
    },
  ]);
});

test('nodes trust a registry that runs, and the pruner deletes from it, before the Operator manages it', () => {
  const { changes, unknown } = comparison([of('Unmanaged', S3), DEPLOYMENT], [of('Managed', S3), DEPLOYMENT]);
  expect(changes.map(({ what }) => what)).toEqual(
    ['the Operator manages the registry that runs', 'all pods are replaced if they differ from NEW'].reverse(),
  );
  expect(unknown).toEqual([]);
});

test.each([
  [
    'its conditions',
    [of('Force', S3, { status: { conditions: [{ type: 'Available', reason: 'DeploymentNotFound' }] } })],
  ],
  [
    'the Image',
    [
      of('Unmanaged', { emptyDir: {} }),
      object('config.openshift.io/v1', 'Image', 'cluster', { status: { internalRegistryHostname: '' } }),
    ],
  ],
])('where no registry runs by %s, the Operator deploys one', (_, old) => {
  const { changes, unknown } = comparison(old, [of('Managed', S3), ...old.slice(1)]);
  const whats = changes.map(({ what }) => what);
  expect(whats).toContain('the Operator deploys and manages the registry');
  expect(whats).toContain('the pruner also deletes layers from the storage of the registry');
  expect(whats.join()).not.toContain('pods are replaced if');
  expect(unknown).toEqual([]);
});

test('an Unmanaged registry that is removed without ever having run loses nothing', () => {
  const none = object('config.openshift.io/v1', 'Image', 'cluster', { status: { internalRegistryHostname: '' } });
  const lines = edit([of('Unmanaged', { emptyDir: {} }), none], [of('Removed', { emptyDir: {} }), none]);
  expect(lines.filter((line) => line.startsWith('loss'))).toEqual([]);
});
