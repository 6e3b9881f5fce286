import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { config, object } from '../../operator/clusters';
import { comparison, contentSources, digestMirrors, pool } from '../edits';

const S3 = config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } } });

const machineConfig = (path: string, contents = 'a'): Manifest =>
  object('machineconfiguration.openshift.io/v1', 'MachineConfig', '99-own', {
    spec: { config: { storage: { files: [{ path, contents: { source: contents } }] } } },
  });

const signatures = (kind: string, scopes: readonly string[]): Manifest =>
  object('config.openshift.io/v1', kind, 'signed', { spec: { scopes } });

function unknownIn(old: readonly Manifest[], now: readonly Manifest[]): string[] {
  const { changes, unknown } = comparison([S3, ...old], [S3, ...now]);
  expect(changes).toEqual([]);
  return unknown.map(({ object: of, field, why }) => [of, ...(field === undefined ? [] : [field]), why].join(' | '));
}

const CONF = '/etc/containers/registries.conf';
const WINS = 'on nodes, and which MachineConfig of a pool wins is not predicted';

test.each([
  ['edited', [machineConfig(CONF)], [machineConfig(CONF, 'b')], [CONF]],
  ['added', [], [machineConfig('/etc/docker/certs.d/a.io/ca.crt')], ['/etc/docker/certs.d/a.io/ca.crt']],
  ['removed', [machineConfig('/etc/containers/policy.json')], [], ['/etc/containers/policy.json']],
  [
    'of another path',
    [machineConfig(CONF)],
    [machineConfig('/etc/containers/registries.conf.d/9.conf')],
    [CONF, '/etc/containers/registries.conf.d/9.conf'],
  ],
])('a MachineConfig with files of registries, %s', (_, old, now, paths) => {
  expect(unknownIn(old, now)).toEqual(paths.map((path) => `MachineConfig/99-own | it writes ${path} ${WINS}`));
});

test.each([
  ['other files', [machineConfig('/etc/chrony.conf')], [machineConfig('/etc/chrony.conf', 'b')]],
  ['no edit', [machineConfig(CONF)], [machineConfig(CONF)]],
  ['no files', [object('machineconfiguration.openshift.io/v1', 'MachineConfig', '99-own', { spec: {} })], []],
  ['another kind of that name', [object('example.com/v1', 'ClusterImagePolicy', 'a', { spec: {} })], []],
  ['a pool of other settings', [pool('worker')], [pool('worker', { maxUnavailable: 2 })]],
  ['a new pool', [], [pool('infra', { paused: true })]],
])('nothing is unknown of %s', (_, old, now) => {
  expect(unknownIn(old, now)).toEqual([]);
});

test.each([
  [
    { paused: true },
    {},
    'MachineConfigPool/worker | spec.paused | the pool is no longer paused: its nodes get the changes that they waited for, which are not in the input',
  ],
  [
    {},
    { paused: true },
    'MachineConfigPool/worker | spec.paused | the pool is paused now: its nodes do not get later changes',
  ],
  [
    {},
    { nodeSelector: { matchLabels: { a: 'b' } } },
    'MachineConfigPool/worker | spec.nodeSelector.matchLabels.a | it decides which files the nodes of the pool get, and this is not predicted',
  ],
])('a pool: %j to %j', (old, now, expected) => {
  expect(unknownIn([pool('worker', old)], [pool('worker', now)])).toEqual([expected]);
});

test.each(['ClusterImagePolicy', 'ImagePolicy'])('a %s that is added, edited or removed', (kind) => {
  const expected = [
    `${kind}/signed | nodes verify image signatures with it, and which images they reject is not predicted`,
  ];
  const [one, other] = [signatures(kind, ['a.io']), signatures(kind, ['b.io'])];
  expect([unknownIn([], [one]), unknownIn([one], [other]), unknownIn([one], [])]).toEqual([
    expected,
    expected,
    expected,
  ]);
});

test('a set of mirrors in a release without its kind', () => {
  const at = (old: readonly Manifest[], now: readonly Manifest[], release = Release.V4_12): unknown =>
    comparison([S3, ...old], [S3, ...now], { release }).unknown.map(({ object: of, why }) => `${of}: ${why}`);
  const set = digestMirrors('a.io', ['m.io']);
  expect(at([], [set])).toEqual([
    'ImageDigestMirrorSet/a.io: the API server rejects it: OpenShift 4.12 does not have this kind, which exists since 4.13',
  ]);
  expect(at([set], [])).toEqual([]);
  expect(at([], [contentSources('a.io', ['m.io'])])).toEqual([]);
  expect(at([], [set], Release.V4_13)).toEqual([]);
});
