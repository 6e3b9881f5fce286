import { Release } from '../../../../src/core/release';
import { comparisonOf } from '../../../../src/operator/changes/compare';
import { Platform } from '../../../../src/platforms/platform';
import { config } from '../../clusters';

const of = (spec: object) =>
  config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } }, ...spec });

function comparison(before: object, after: object) {
  const [old, now] = [before, after].map((spec) => ({ manifests: [of(spec)], release: Release.V4_20 }));
  return comparisonOf(old!, now!, Platform.AWS);
}

const REFUSED = {
  object: 'Config/cluster',
  field: 'spec.replicas',
  why: 'the API server rejects it: found "3", expected a whole number',
};

test('nothing of an edit that the API server rejects reaches the Operator', () => {
  const { changes, unknown } = comparison({}, { replicas: '3', logLevel: 'Debug' });
  expect(changes).toEqual([]);
  expect(unknown).toEqual([REFUSED]);
});

test('of sides that it both rejects, the rest is compared', () => {
  const refused = { operatorLogLevel: 'Loud' };
  const { changes, unknown } = comparison(refused, { ...refused, logLevel: 'Debug' });
  expect(changes.map(({ what }) => what)).toEqual(['all pods are replaced one by one']);
  expect(unknown).toEqual([expect.objectContaining({ field: 'spec.operatorLogLevel' })]);
});

test('of an object of OLD that the API server rejects, it is unknown what the cluster has instead', () => {
  const { unknown } = comparison({ operatorLogLevel: 'Loud' }, { operatorLogLevel: 'Debug' });
  expect(unknown).toEqual([
    {
      object: 'Config/cluster',
      field: 'spec.operatorLogLevel',
      why: expect.stringMatching(/^in OLD, the API server rejects it: .*; so the cluster does not have what OLD says$/),
    },
  ]);
});
