import { Release } from '../../src/core/release';
import type { Manifest } from '../../src/core/manifest';
import { object } from '../operator/clusters';
import { comparison, contentSources, digestMirrors, image, pool, tagMirrors, told, topology } from './edits';

const ALL = 'the nodes of pools master and worker and of every custom pool';
const RELOADED = `CRI-O reloads on ${ALL}; no node is drained, and none reboots`;
const DRAINED = `${ALL} are cordoned and drained, one after the other in each pool, and CRI-O reloads; no node reboots`;
const REBOOTED = `${ALL} are drained and reboot, one after the other in each pool`;
const CONF = '/etc/containers/registries.conf';
const POLICY = '/etc/containers/policy.json';
const SEARCH = '/etc/containers/registries.conf.d/01-image-searchRegistries.conf';

const sources = (registrySources: object): Manifest[] => [image({ registrySources })];
const MIRROR = 'mirror.example.com';

/** `what (files)` of the effect on nodes; undefined if there is none. */
function onNodes(old: readonly Manifest[], now: readonly Manifest[], at: Parameters<typeof comparison>[2] = {}) {
  const found = comparison(old, now, at).changes.find(({ source }) =>
    /MCDiffs|isSafe|(?:default|Merge)Cluster/.test(source),
  );
  return found && `${found.level}: ${found.what} (${found.why.replace(/ (?:is|are) rewritten on the nodes$/, '')})`;
}

test.each<[string, Manifest[], Manifest[], string | undefined]>([
  ['nothing', sources({}), sources({}), undefined],
  [
    'a registry is blocked',
    sources({}),
    sources({ blockedRegistries: ['docker.io'] }),
    `disruption: ${DRAINED} (${CONF} and ${POLICY})`,
  ],
  [
    'a registry is no longer blocked',
    sources({ blockedRegistries: ['docker.io'] }),
    sources({}),
    `disruption: ${DRAINED} (${CONF} and ${POLICY})`,
  ],
  [
    'registries are allowed',
    sources({}),
    sources({ allowedRegistries: ['quay.io'] }),
    `change: ${RELOADED} (${POLICY})`,
  ],
  [
    'the same registries in another order',
    sources({ allowedRegistries: ['a.io', 'b.io'] }),
    sources({ allowedRegistries: ['b.io', 'a.io'] }),
    undefined,
  ],
  [
    'a registry is insecure',
    sources({}),
    sources({ insecureRegistries: ['a.io'] }),
    `disruption: ${DRAINED} (${CONF})`,
  ],
  [
    'short names',
    sources({}),
    sources({ containerRuntimeSearchRegistries: ['a.io'] }),
    `disruption: ${REBOOTED} (${SEARCH})`,
  ],
  [
    'a mirror of digests is added',
    [image()],
    [image(), digestMirrors('quay.io', [MIRROR])],
    `change: ${RELOADED} (${CONF})`,
  ],
  [
    'a mirror of digests is added to others',
    [digestMirrors('quay.io', [MIRROR])],
    [digestMirrors('quay.io', [MIRROR, 'other.example.com'])],
    `change: ${RELOADED} (${CONF})`,
  ],
  ['a mirror of content', [image()], [image(), contentSources('quay.io', [MIRROR])], `change: ${RELOADED} (${CONF})`],
  ['a mirror of tags', [image()], [image(), tagMirrors('quay.io', [MIRROR])], `disruption: ${DRAINED} (${CONF})`],
  [
    'a mirror of digests is one of tags',
    [digestMirrors('quay.io', [MIRROR])],
    [tagMirrors('quay.io', [MIRROR])],
    `disruption: ${DRAINED} (${CONF})`,
  ],
  [
    'a mirror goes',
    [digestMirrors('quay.io', [MIRROR, 'other.example.com'])],
    [digestMirrors('quay.io', [MIRROR])],
    `disruption: ${DRAINED} (${CONF})`,
  ],
  ['a set goes', [image(), digestMirrors('quay.io', [MIRROR])], [image()], `disruption: ${DRAINED} (${CONF})`],
  [
    'the source is never asked',
    [digestMirrors('quay.io', [MIRROR])],
    [digestMirrors('quay.io', [MIRROR], 'NeverContactSource')],
    `disruption: ${DRAINED} (${CONF})`,
  ],
  ['a mirror that is the source', [image()], [image(), digestMirrors('quay.io', ['quay.io'])], undefined],
  ['hosts outside', [image()], [image({ externalRegistryHostnames: ['a.example.com'] })], undefined],
])('%s', (_, old, now, expected) => {
  expect(onNodes(old, now)).toBe(expected);
});

describe('another release', () => {
  const at = (release: Release, now: Manifest) => onNodes([image()], [image(), now], { release });

  test('reads sets of mirrors since 4.13, and policies of content before', () => {
    expect(at(Release.V4_12, digestMirrors('quay.io', [MIRROR]))).toBeUndefined();
    expect(at(Release.V4_13, digestMirrors('quay.io', [MIRROR]))).toBe(`change: ${RELOADED} (${CONF})`);
    expect(at(Release.V4_12, contentSources('quay.io', [MIRROR]))).toBe(`change: ${RELOADED} (${CONF})`);
  });

  test('drains in 4.12 where an entry becomes one of mirrors', () => {
    const old = [image({ registrySources: { insecureRegistries: ['a.io'] } })];
    const now = [...old, contentSources('a.io', [MIRROR])];
    expect(onNodes(old, now, { release: Release.V4_12 })).toBe(`disruption: ${DRAINED} (${CONF})`);
    expect(onNodes(old, now, { release: Release.V4_13 })).toBe(`change: ${RELOADED} (${CONF})`);
  });
});

describe('the nodes', () => {
  const [old, now] = [sources({}), sources({ blockedRegistries: ['docker.io'] })];

  test('are those of the built-in pools and of the pools in the input', () => {
    const beside = [pool('worker'), pool('infra'), pool('gpu'), pool('master')];
    expect(onNodes(old, now, { beside })).toMatch(
      /^disruption: the nodes of pools master, worker, gpu and infra and of every other custom pool are cordoned/,
    );
    expect(onNodes(old, now, { beside: [pool('gpu')] })).toMatch(
      /^disruption: the nodes of pools master, worker and gpu and of every other custom pool are cordoned/,
    );
  });

  test('wait where their pool is paused', () => {
    const all = (...beside: Manifest[]) =>
      comparison(old, now, { beside })
        .changes.filter(({ source }) => source.includes('isSafe'))
        .map(({ level, what }) => `${level}: ${what.replace(/ cordoned.*/, '')}`);
    expect(all(pool('worker', { paused: true }), pool('infra', { paused: true }))).toEqual([
      'disruption: the nodes of pool master and of every custom pool are',
      'change: the nodes of pools worker and infra wait, because the pools are paused; when they are no longer paused, the nodes of pools worker and infra are',
    ]);
    expect(all(pool('worker', { paused: true }), pool('master', { paused: true }))).toEqual([
      'change: the nodes of pools master and worker wait, because the pools are paused; when they are no longer paused, the nodes of pools master and worker are',
    ]);
  });

  test('are changed several at once where a pool says so', () => {
    const pace = (...beside: Manifest[]) => /drained(.*?), and CRI-O/.exec(onNodes(old, now, { beside }) ?? '')?.[1];
    expect(pace(pool('worker', { maxUnavailable: 3 }), pool('infra', { maxUnavailable: '10%' }))).toBe(
      ', one after the other in each pool, but up to 3 at once in pool worker and up to 10% at once in pool infra',
    );
    expect(pace(pool('worker', { maxUnavailable: 0 }))).toBe(', one after the other in each pool');
  });

  test.each([
    [Release.V4_13, `disruption: ${DRAINED}`],
    [Release.V4_14, `change: ${RELOADED}`],
    [Release.V4_19, `change: ${RELOADED}`],
    [Release.V4_20, `disruption: ${DRAINED}`],
  ])('are not drained in %s where a ConfigMap forbids it, if the release reads it', (release, expected) => {
    const namespace = 'openshift-machine-config-operator';
    const beside = [object('v1', 'ConfigMap', 'image-registry-override-drain', {}, namespace)];
    expect(onNodes(old, now, { beside, release })).toBe(`${expected} (${CONF} and ${POLICY})`);
  });

  test('are not drained where there is one', () => {
    const beside = [topology('SingleReplica')];
    expect(onNodes(old, now, { beside })).toBe(
      `change: CRI-O reloads on ${ALL}; no node is drained (the cluster has a single control plane node), and none reboots (${CONF} and ${POLICY})`,
    );
    expect(onNodes(old, sources({ containerRuntimeSearchRegistries: ['a.io'] }), { beside })).toContain(
      `${ALL} reboot without a drain, because the cluster has a single control plane node`,
    );
  });

  test('do what MachineConfiguration asks for, since 4.17', () => {
    const file = (path: string, ...types: string[]) => ({ path, actions: types.map((type) => ({ type })) });
    const asks = (...files: object[]) =>
      object('operator.openshift.io/v1', 'MachineConfiguration', 'cluster', {
        spec: { nodeDisruptionPolicy: { files } },
      });
    const beside = [asks(file('/etc/containers', 'Reboot'), file(CONF, 'Reload'), file(POLICY, 'Drain', 'Reload'))];
    expect(onNodes(old, now, { beside })).toBe(`disruption: ${DRAINED} (${CONF} and ${POLICY})`);
    const search = sources({ containerRuntimeSearchRegistries: ['a.io'] });
    expect(onNodes(old, search, { beside: [asks(file('/etc/containers/registries.conf.d/', 'Reload'))] })).toBe(
      `change: ${RELOADED} (${SEARCH})`,
    );
    expect(onNodes(old, now, { beside: [asks(file('/etc', 'Reboot'))], release: Release.V4_16 })).toContain(DRAINED);
    expect(onNodes(old, now, { beside: [asks(file('/etc/cont', 'Reboot'))] })).toContain(DRAINED);
    expect(onNodes(old, now, { beside: [asks(file(CONF, 'Restart'))] })).toContain(
      `change: CRI-O restarts on ${ALL}; no node is drained, and none reboots`,
    );
    expect(onNodes(old, search, { beside: [asks(file('/etc/containers', 'None'))] })).toContain(
      `change: ${ALL} get new files, which CRI-O does not read until it reloads: a node disruption policy asks for no action`,
    );
  });

  test.each(['None', 'Reboot'])('keep the policies of the daemon below a folder with the policy %s', (type) => {
    const files = [{ path: '/etc/containers', actions: [{ type }] }];
    const beside = [
      object('operator.openshift.io/v1', 'MachineConfiguration', 'cluster', {
        spec: { nodeDisruptionPolicy: { files } },
      }),
    ];
    expect(onNodes(old, now, { beside })).toBe(`disruption: ${DRAINED} (${CONF} and ${POLICY})`);
  });
});

test.each<[string, Manifest[]]>([
  [
    'allowedRegistries and blockedRegistries of spec.registrySources are both set, and only one of them is allowed',
    sources({ allowedRegistries: ['a.io'], blockedRegistries: ['b.io'] }),
  ],
  ['"*" in spec.registrySources is not a valid registry', sources({ insecureRegistries: ['*'] })],
  ['"" in spec.registrySources is not a valid registry', sources({ allowedRegistries: [''] })],
  ['"*.a.io:5000" in spec.registrySources is not a valid registry', sources({ blockedRegistries: ['*.a.io:5000'] })],
  [
    'two mirror sets have different mirrorSourcePolicy for source a.io',
    [digestMirrors('a.io', [MIRROR]), digestMirrors('a.io', [MIRROR], 'NeverContactSource', 'b')],
  ],
  [
    'source a.io is among its own mirrors, although mirrorSourcePolicy is NeverContactSource',
    [digestMirrors('a.io', ['a.io', MIRROR], 'NeverContactSource')],
  ],
])('refused: %s', (why, now) => {
  expect(told([image()], [image(), ...now])[0]).toContain(
    `the Machine Config Operator rejects the settings: no node gets them, nor a later change of them, until this is fixed (${why})`,
  );
});

test('is told of Image, and of a set of mirrors where only that is edited', () => {
  const [set, other] = [digestMirrors('quay.io', [MIRROR]), digestMirrors('quay.io', ['other.example.com'])];
  expect(told([image(), set], [image(), other])[0]).toMatch(/^disruption ImageDigestMirrorSet\/quay\.io: /);
  expect(told([image(), set], [image()])[0]).toMatch(/^disruption ImageDigestMirrorSet\/quay\.io: /);
  expect(told([image()], [image(), set])[0]).toMatch(
    /^change ImageDigestMirrorSet\/quay\.io: .*: not set → mirrors of quay\.io /,
  );
  expect(told([image(), set], [...sources({ insecureRegistries: ['a.io'] }), other])[0]).toMatch(
    /^disruption Image\/cluster: .*: mirrors of quay\.io → \{"insecureRegistries":\["a\.io"\]\}, mirrors of quay\.io /,
  );
});

test('is told of the set that changes, in whatever order the objects stand', () => {
  const [digests, tags] = [digestMirrors('quay.io', [MIRROR]), tagMirrors('a.io', [MIRROR])];
  const other = digestMirrors('quay.io', ['other.example.com'], undefined, 'z');
  const [first, ...more] = told([digests, other], [digests, other, tags]);
  expect(first).toMatch(/^disruption ImageTagMirrorSet\/a\.io: /);
  expect(told([other, digests], [tags, other, digests])).toEqual([first, ...more]);
  expect(told([digests, other], [other, digests])).toEqual([]);
});
