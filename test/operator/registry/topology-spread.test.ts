import { Release, RELEASES } from '../../../src/core/release';
import { predict } from '../../../src/operator/prediction';
import { spreadOver } from '../../../src/operator/registry/topology-spread';
import { config } from '../clusters';

test.each(RELEASES)('the constraint of the Operator of %s', (release) => {
  const young = RELEASES.indexOf(release) >= RELEASES.indexOf(Release.V4_23);
  expect(spreadOver('kubernetes.io/hostname', release)).toStrictEqual({
    maxSkew: 1,
    topologyKey: 'kubernetes.io/hostname',
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector: { matchLabels: { 'docker-registry': 'default' } },
    ...(young && { matchLabelKeys: ['pod-template-hash'], nodeAffinityPolicy: 'Honor', nodeTaintsPolicy: 'Honor' }),
  });
});

test('two constraints share nothing that could be changed', () => {
  const [a, b] = [spreadOver('a', Release.V5_1), spreadOver('b', Release.V5_1)];
  (a['labelSelector'] as { matchLabels: Record<string, string> }).matchLabels['x'] = 'y';
  expect(b['labelSelector']).toEqual({ matchLabels: { 'docker-registry': 'default' } });
});

test.each([
  ['the default of 4.22', Release.V4_22, {}, ['depends on the update of 4.22: later updates set them as 4.23 does']],
  ['the default of others', Release.V4_21, {}, []],
  [
    'constraints of people',
    Release.V4_22,
    { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule' }] },
    [],
  ],
  ['pods with a nodeSelector', Release.V4_22, { nodeSelector: { infra: '' } }, []],
])('what the updates of a release decide: %s', (_, release, spec, expected) => {
  const { state } = predict({ manifests: [config({ storage: { emptyDir: {} }, ...spec })], release });
  expect(
    state
      .assumptions()
      .filter(({ fact }) => fact.includes('topologySpread'))
      .map(({ from }) => from),
  ).toEqual(expected);
});
