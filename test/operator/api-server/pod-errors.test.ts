import { errorsOfPodField } from '../../../src/operator/api-server/pod-errors';
import { Place } from '../../../src/operator/api-server/place';
import { Release } from '../../../src/core/release';

test('a value that JSON cannot hold has its own errors, also after another', () => {
  const errorsOf = (maxSkew: number | null): string[] => {
    const constraint = { maxSkew, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' };
    const pod = { topologySpreadConstraints: [constraint] };
    return errorsOfPodField(pod, 'topologySpreadConstraints', Place.of(), Release.V4_20).map(({ text }) => text);
  };
  const zero = 'topologySpreadConstraints[0].maxSkew: Invalid value: 0: must be greater than zero';
  expect([null, NaN, Infinity].map(errorsOf)).toEqual([[zero], [zero.replace(' 0', ' NaN')], []]);
});
