import type { Manifest } from '../../src/core/manifest';
import { Release } from '../../src/core/release';
import { nodesReader } from '../../src/nodes/nodes';
import { comparisonOf } from '../../src/operator/changes/compare';
import { Platform } from '../../src/platforms/platform';
import { config } from '../operator/clusters';
import { comparison, contentSources, digestMirrors, effects, image, pool, topology } from './edits';

const LOST =
  'loss: every image is lost, because each pod stores its images in its own emptyDir, and loses them when its node is drained';
const EPHEMERAL = config({ replicas: 1, storage: { emptyDir: {} } });
const BLOCKED = image({ registrySources: { blockedRegistries: ['docker.io'] } });
const SEARCHED = image({ registrySources: { containerRuntimeSearchRegistries: ['a.io'] } });
const MIRROR = ['mirror.example.com'];

/** Whether the edit loses images. */
function isLost(old: Manifest[], now: Manifest[], beside: Manifest[]): boolean {
  return effects(old, now, { beside }).includes(LOST);
}

const PAUSED = ['master', 'worker'].map((name) => pool(name, { paused: true }));

test.each<[string, Manifest[], Manifest[], Manifest[], boolean]>([
  ['nodes that are drained', [image()], [BLOCKED], [EPHEMERAL], true],
  ['nodes that are drained and reboot', [image()], [SEARCHED], [EPHEMERAL], true],
  ['a mirror that goes', [digestMirrors('a.io', MIRROR)], [], [EPHEMERAL], true],
  ['a mirror that CRI-O only reads', [], [contentSources('a.io', MIRROR)], [EPHEMERAL], false],
  ['nodes that wait in paused pools', [image()], [BLOCKED], [EPHEMERAL, ...PAUSED], false],
  ['nodes of which only some wait', [image()], [BLOCKED], [EPHEMERAL, ...PAUSED.slice(1)], true],
  ['one node, which is not drained', [image()], [BLOCKED], [EPHEMERAL, topology('SingleReplica')], false],
  ['nodes of a hosted cluster', [image()], [BLOCKED], [EPHEMERAL, topology('External')], true],
  [
    'a registry that is removed',
    [image()],
    [BLOCKED],
    [config({ managementState: 'Removed', storage: { emptyDir: {} } })],
    false,
  ],
  [
    'pods that nobody manages',
    [image()],
    [BLOCKED],
    [config({ managementState: 'Unmanaged', storage: { emptyDir: {} } })],
    true,
  ],
  ['images outside of the pods', [image()], [BLOCKED], [config({ storage: { s3: { bucket: 'b' } } })], false],
])('%s', (_, old, now, beside, expected) => {
  expect(isLost(old, now, beside)).toBe(expected);
});

test('a Config that is not in the input is assumed to store images elsewhere', () => {
  const { changes, assumptions } = comparison([image()], [BLOCKED]);
  expect(changes.some(({ level }) => level === 'loss')).toBe(false);
  expect(assumptions).toContainEqual({
    fact: 'Config/cluster spec.storage',
    value: 'not emptyDir',
    from: 'the Config is not in the input',
  });
});

describe('an upgrade', () => {
  const upgraded = (manifests: Manifest[]): string[] => {
    const [old, now] = [Release.V4_19, Release.V4_20].map((release) => ({ manifests, release }));
    return comparisonOf(old!, now!, Platform.AWS, [nodesReader()]).changes.map(
      ({ level, what }) => `${level}: ${what}`,
    );
  };
  const unmanaged = config({ managementState: 'Unmanaged', storage: { emptyDir: {} } });

  test('drains the nodes of pods that the Operator leaves as they are', () => {
    expect(upgraded([unmanaged])).toEqual([LOST]);
    expect(upgraded([unmanaged, topology('SingleReplica')])).toEqual([]);
    expect(upgraded([config({ managementState: 'Unmanaged', storage: { s3: { bucket: 'b' } } })])).toEqual([]);
  });

  test('replaces the pods that the Operator manages, which is said once', () => {
    const losses = upgraded([EPHEMERAL]).filter((line) => line.startsWith('loss'));
    expect(losses).toEqual([expect.stringContaining('all pods are replaced')]);
  });
});
