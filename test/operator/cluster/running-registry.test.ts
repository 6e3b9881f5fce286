import { runningRegistry } from '../../../src/operator/cluster/running-registry';
import { predict as predictionOf } from '../../../src/operator/prediction';
import { Release } from '../../../src/core/release';
import { previewOf } from '../../../src/operator/preview';
import { condition, config, facts, NS, object } from '../clusters';
import type { Manifest } from '../../../src/core/manifest';

const STATE = { managementState: 'Force', storage: { s3: { bucket: 'layers', region: 'eu-west-1' } } };
const image = (status: object) => object('config.openshift.io/v1', 'Image', 'cluster', { status });
const withReason = (reason: string) => config(STATE, { status: { conditions: [{ type: 'Available', reason }] } });
const predicted = (manifests: Manifest[], complete = false) =>
  predictionOf({ manifests, release: Release.V4_20, complete });

test.each([
  ['not known', [config(STATE)]],
  ['yes', [config(STATE), object('apps/v1', 'Deployment', 'image-registry', {}, NS)]],
  ['yes', [config(STATE, { status: { readyReplicas: 1 } })]],
  ['yes', [withReason('Ready')]],
  ['yes', [withReason('MinimumAvailability')]],
  ['yes', [withReason('NoReplicasAvailable'), image({ internalRegistryHostname: '' })]],
  ['no', [withReason('DeploymentNotFound')]],
  ['no', [withReason('Unmanaged'), image({ internalRegistryHostname: '' })]],
  ['not known', [withReason('Unmanaged'), image({})]],
] as const)('%s', (expected, manifests) => {
  expect(runningRegistry(predicted([...manifests]).state)).toBe(expected);
});

test('a whole cluster without the Deployment has none', () => {
  expect(runningRegistry(predicted([...facts('AWS'), config(STATE)], true).state)).toBe('no');
});

test('what the Operator reports of a state that is none is open, unless the input shows whether a registry runs', () => {
  const [open, ready] = [[config(STATE)], [withReason('Ready')]].map((manifests) => previewOf(predicted(manifests)));
  expect(condition(open!, 'Available')).toBeUndefined();
  expect(open!.unknown).toContainEqual({
    object: `Deployment/${NS}/image-registry`,
    why: 'it is not in the input: without it, the Operator reports Available=False and then Degraded=True',
  });
  expect(condition(ready!, 'Available')).toMatchObject({ status: 'True', reason: 'Ready' });
  expect(ready!.unknown).toEqual([]);
});
