import { Release, RELEASES } from '../../../src/core/release';
import { spreadOver } from '../../../src/operator/registry/topology-spread';

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
