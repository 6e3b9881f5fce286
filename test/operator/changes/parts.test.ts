import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { comparisonOf } from '../../../src/operator/changes/compare';
import { newCluster } from '../../../src/operator/changes/new-cluster';
import { Platform } from '../../../src/platforms/platform';
import { NS, object } from '../clusters';
import { edit } from './edits';

const part = (spec: object): Manifest[] => [
  object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec }),
];
const pvc = (claim: string): object => ({ storage: { pvc: { claim } } });
const PLATFORMS = [undefined, Platform.VSPHERE, Platform.BARE_METAL, Platform.AWS];

/** Level and object of each change. */
function changes(old: readonly Manifest[], now: readonly Manifest[], platform?: Platform): string[] {
  return edit(old, now, platform === undefined ? {} : { platform }).map((line) => line.split(': ')[0] ?? '');
}

/** Where neither side says that no registry runs, the edit is one of a registry that runs. */
describe('both sides leave managementState to the live Config', () => {
  test.each(PLATFORMS)('platform %s', (platform) => {
    expect(changes(part(pvc('c')), part(pvc('d')), platform)).toEqual([
      `loss PersistentVolumeClaim/${NS}/c`,
      `disruption Deployment/${NS}/image-registry`,
    ]);
    expect(changes(part({ defaultRoute: true }), part({ defaultRoute: false }), platform)).toEqual([
      `disruption Route/${NS}/default-route`,
    ]);
    expect(changes(part({ logLevel: 'Normal' }), part({ logLevel: 'Debug' }), platform)).toEqual([
      `disruption Deployment/${NS}/image-registry`,
    ]);
    const ephemeral = { storage: { emptyDir: {} } };
    expect(changes(part(ephemeral), part({ ...ephemeral, logLevel: 'Debug' }), platform)).toEqual([
      `loss Deployment/${NS}/image-registry`,
    ]);
  });

  test('what is assumed, and that nothing is unknown', () => {
    const [old, now] = [part({ replicas: 2 }), part({ replicas: 3 })];
    const side = { release: Release.V5_1 };
    const { assumptions, unknown } = comparisonOf(
      { ...side, manifests: old },
      { ...side, manifests: now },
      Platform.VSPHERE,
    );
    expect(unknown).toEqual([]);
    expect(assumptions.filter(({ fact }) => fact.startsWith('Config/cluster spec.')).slice(0, 3)).toEqual([
      {
        fact: 'Config/cluster spec.managementState',
        value: '"Managed"',
        from: 'as in a registry that runs; the manifest leaves it to the live Config',
      },
      {
        fact: 'Config/cluster spec.rolloutStrategy',
        value: '"RollingUpdate"',
        from: 'the defaults of the Operator; the manifest leaves it to the live Config',
      },
      {
        fact: 'Config/cluster spec.storage',
        value: '{"pvc":{}}',
        from: 'as in a registry that runs; the manifest leaves it to the live Config',
      },
    ]);
  });
});

test.each(PLATFORMS)('NEW removes a registry that OLD leaves to the live Config: platform %s', (platform) => {
  const [removed, deleted] = [part({ replicas: 2, managementState: 'Removed' }), []];
  for (const now of [removed, deleted]) {
    expect(changes(part({ replicas: 2 }), now, platform)[0]).toMatch(/^loss /);
  }
});

test('the storage that is lost is not named where it is only assumed', () => {
  const lines = edit(part({ replicas: 2 }), part({ managementState: 'Removed' }), { platform: Platform.VSPHERE });
  expect(lines.filter((line) => line.startsWith('loss'))).toEqual([
    'loss Config/cluster: the Operator deletes the storage that it created, and every image in it is lost (managementState is Removed, and which storage the registry has is not in the input): in use → deleted [pkg/resource/generator.go Remove]',
  ]);
});

test('NEW starts a registry: the defaults of the platform before it', () => {
  const now = part({ managementState: 'Managed', replicas: 2, ...pvc('c') });
  const lines = edit(part({ replicas: 2 }), now, { platform: Platform.VSPHERE });
  expect(lines[0]).toContain('change Config/cluster: the Operator deploys and manages the registry');
  expect(lines[0]).toContain('not set (Removed assumed) → Managed');
});

describe('NEW starts a registry, and neither side names a storage: none that only stands for others', () => {
  const ERROR = 'disruption Config/cluster: the Operator stops at an error';
  const STARTS = 'change Config/cluster: the Operator deploys and manages the registry';
  const MAY_START = 'change Config/cluster: the Operator manages the registry that runs, or deploys one';

  test.each([
    [{ managementState: 'Removed' }, 'Removed → Managed', STARTS],
    [{ managementState: 'Unmanaged' }, 'Unmanaged → Managed', MAY_START],
    [{ logLevel: 'Normal' }, 'not set (Removed assumed) → Managed', STARTS],
  ])('%j', (old, states, meaning) => {
    for (const platform of [Platform.VSPHERE, Platform.BARE_METAL]) {
      const now = part({ ...old, managementState: 'Managed' });
      const [error, starts, ...others] = edit(part(old), now, { platform });
      expect(error).toMatch(new RegExp(`^${ERROR}.*storage backend not configured`));
      expect(starts).toContain(meaning);
      expect(starts).toContain(states);
      expect(others).toEqual([]);
    }
  });

  test('nor one that NEW says runs', () => {
    const [old, now] = ['Normal', 'Debug'].map((logLevel) => part({ managementState: 'Managed', logLevel }));
    const side = { release: Release.V5_1 };
    const { assumptions, unknown } = comparisonOf(
      { ...side, manifests: old ?? [] },
      { ...side, manifests: now ?? [] },
      Platform.VSPHERE,
    );
    expect(unknown).toHaveLength(2);
    expect(assumptions.find(({ fact }) => fact === 'Config/cluster spec.storage')?.value).toBe('{}');
  });
});

describe('neither side names a storage, and nothing shows the platform, which may have one', () => {
  const whole = { managementState: 'Managed', replicas: 2, rolloutStrategy: 'RollingUpdate' };
  const release = Release.V5_1;
  const compared = (old: readonly Manifest[], now: readonly Manifest[], platform?: Platform) =>
    comparisonOf({ manifests: old, release }, { manifests: now, release }, platform);

  test.each([[{}], [{ storage: {} }]])('a registry that runs has its storage: %j', (storage) => {
    const [old, now] = ['Normal', 'Debug'].map((logLevel) => part({ ...whole, ...storage, logLevel }));
    const { changes: found, unknown } = compared(old ?? [], now ?? []);
    expect(found.map(({ level, what }) => [level, what])).toEqual([
      ['disruption', expect.stringContaining('all pods are replaced')],
    ]);
    expect(unknown).toEqual([]);
    expect(compared(old ?? [], now ?? [], Platform.VSPHERE).unknown).toHaveLength(2);
  });

  test.each([
    ['Removed', true],
    ['Managed', false],
  ])('of one that NEW starts it is not known: %s before', (managementState, isUnknown) => {
    const { changes: found, unknown } = compared(part({ ...whole, managementState }), part({ ...whole, replicas: 3 }));
    expect(found.filter(({ what }) => /error|storage:/.test(what))).toEqual([]);
    expect(unknown.map(({ field }) => field)).toEqual(isUnknown ? ['spec.storage'] : []);
  });

  /** What CreateThreeWayJSONMergePatch of apimachinery makes of these edits, where the live Config has a storage. */
  const [NONE, NULL, EMPTY, SET] = [{}, { storage: null }, { storage: {} }, pvc('x')];
  test.each([
    [NONE, EMPTY],
    [NULL, NULL],
    [NULL, EMPTY],
    [EMPTY, EMPTY],
  ])('the storage stays as it is: %j to %j', (old, now) => {
    for (const base of [whole, { replicas: 1 }]) {
      const { changes: found, unknown } = compared(part({ ...base, ...old }), part({ ...base, ...now }));
      expect([found, unknown]).toEqual([[], []]);
    }
  });

  test.each([
    [NONE, NULL],
    [NULL, NONE],
    [EMPTY, NONE],
    [EMPTY, NULL],
    [SET, NONE],
    [SET, NULL],
    [SET, EMPTY],
  ])('the storage is removed: %j to %j', (old, now) => {
    for (const base of [whole, { replicas: 1 }]) {
      const { changes: found } = compared(part({ ...base, ...old }), part({ ...base, ...now }));
      expect(found.map(({ level }) => level)).toContain('loss');
    }
  });

  test.each([NONE, NULL, EMPTY])('on a platform with storage, that of OLD is not known: %j', (old) => {
    const now = { storage: { s3: {} } };
    const { changes: found, unknown } = compared(part({ ...whole, ...old }), part({ ...whole, ...now }), Platform.AWS);
    expect(found.map(({ what }) => what).join()).not.toContain('same storage');
    expect(unknown.map(({ field }) => field)).toEqual(['spec.storage']);
  });

  test.each([NONE, NULL, EMPTY])('NEW sets one, which may be the one that runs: %j', (old) => {
    for (const base of [whole, { replicas: 1 }]) {
      const { changes: found, unknown } = compared(part({ ...base, ...old }), part({ ...base, ...SET }));
      expect(found).toEqual([]);
      expect(unknown.map(({ field }) => field)).toEqual(['spec.storage']);
    }
    const removed = compared(part({ ...whole, ...old }), part({ ...whole, ...SET, managementState: 'Removed' }));
    expect(removed.changes.map(({ what }) => what).join()).toMatch(/^(?!.*error).*deletes/);
    const started = compared(part({ ...whole, ...old, managementState: 'Removed' }), part({ ...whole, ...SET }));
    expect(started.changes.map(({ what }) => what).join()).toContain('deploys and manages the registry');
  });

  test.each(['Managed', 'Removed'])('a live Config shows that there is none: %s', (managementState) => {
    const spec = { ...whole, managementState, storage: {} };
    const live = part(spec).map((config) => ({ ...config, metadata: { ...config.metadata, uid: 'a' } }));
    const { unknown, changes: found } = compared(live, part({ ...whole, logLevel: 'Debug' }));
    expect([...unknown.map(({ why }) => why), ...found.map(({ what }) => what)].join()).toContain('stops at an error');
    expect(found.map(({ what }) => what).join()).not.toContain('no longer stops');
    expect(unknown.map(({ field }) => field)).not.toContain('spec.storage');
  });

  test('nor of a new cluster', () => {
    const { changes: found, unknown } = newCluster({ manifests: part({ ...whole, storage: {} }), release });
    expect(found.map(({ level, new: state }) => [level, state])).toEqual([
      ['change', 'Managed, storage not known, replicas 2'],
    ]);
    expect(unknown.map(({ field }) => field)).toEqual(['spec.storage']);
  });
});
