import { Release } from '../../src/core/release';
import type { Manifest } from '../../src/core/manifest';
import { object } from '../operator/clusters';
import { comparison, contentSources, digestMirrors, image, pool, tagMirrors, told, topology } from './edits';

const ALL = 'the nodes of pools master and worker, and of each pool of your own';
const RELOADED = `CRI-O reloads on ${ALL}, without a drain and without a reboot`;
const DRAINED = `${ALL} are cordoned and drained, one after the other in each pool, and CRI-O reloads; none reboots`;
const REBOOTED = `${ALL} are drained and reboot, one after the other in each pool`;
const CONF = '/etc/containers/registries.conf';
const POLICY = '/etc/containers/policy.json';
const SEARCH = '/etc/containers/registries.conf.d/01-image-searchRegistries.conf';

const sources = (registrySources: object): Manifest[] => [image({ registrySources })];
const MIRROR = 'mirror.example.com';

/** `what (files)` of the effect on nodes; undefined if there is none. */
function onNodes(old: readonly Manifest[], now: readonly Manifest[], at: Parameters<typeof comparison>[2] = {}) {
  const found = comparison(old, now, at).changes.find(({ source }) => /MCDiffs|isSafe|defaultCluster/.test(source));
  return found && `${found.level}: ${found.what} (${found.why.replace(/ (?:is|are) rewritten$/, '')})`;
}

test.each<[string, Manifest[], Manifest[], string | undefined]>([
  ['nothing', sources({}), sources({}), undefined],
  [
    'a registry is blocked',
    sources({}),
    sources({ blockedRegistries: ['docker.io'] }),
    `disruption: ${DRAINED} (${CONF}, ${POLICY})`,
  ],
  [
    'a registry is no longer blocked',
    sources({ blockedRegistries: ['docker.io'] }),
    sources({}),
    `disruption: ${DRAINED} (${CONF}, ${POLICY})`,
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

  test('are those of the pools in the input', () => {
    expect(onNodes(old, now, { beside: [pool('worker'), pool('infra', { paused: true })] })).toMatch(
      /^disruption: the nodes of pools worker, infra are cordoned/,
    );
  });

  test('wait where all pools are paused', () => {
    expect(onNodes(old, now, { beside: [pool('worker', { paused: true })] })).toMatch(
      /^change: the nodes of pool worker wait, because the pools are paused; then the nodes of pool worker are cordoned/,
    );
  });

  test('are not drained where there is one', () => {
    const beside = [topology('SingleReplica')];
    expect(onNodes(old, now, { beside })).toBe(
      `disruption: CRI-O reloads on ${ALL}, without a drain because there is one control plane node and without a reboot (${CONF}, ${POLICY})`,
    );
    expect(onNodes(old, sources({ containerRuntimeSearchRegistries: ['a.io'] }), { beside })).toContain(
      `${ALL} reboot, without a drain because there is one control plane node`,
    );
  });

  test('do what MachineConfiguration asks for, since 4.17', () => {
    const file = (path: string, ...types: string[]) => ({ path, actions: types.map((type) => ({ type })) });
    const asks = (...files: object[]) =>
      object('operator.openshift.io/v1', 'MachineConfiguration', 'cluster', {
        spec: { nodeDisruptionPolicy: { files } },
      });
    const beside = [asks(file('/etc/containers', 'Reboot'), file(CONF, 'Reload'), file(POLICY, 'Drain', 'Reload'))];
    expect(onNodes(old, now, { beside })).toBe(`disruption: ${DRAINED} (${CONF}, ${POLICY})`);
    const search = sources({ containerRuntimeSearchRegistries: ['a.io'] });
    expect(onNodes(old, search, { beside: [asks(file('/etc/containers/registries.conf.d/', 'Reload'))] })).toBe(
      `change: ${RELOADED} (${SEARCH})`,
    );
    expect(onNodes(old, now, { beside: [asks(file('/etc', 'Reboot'))], release: Release.V4_16 })).toContain(DRAINED);
    expect(onNodes(old, now, { beside: [asks(file('/etc/cont', 'Reboot'))] })).toContain(DRAINED);
  });
});

test.each<[string, Manifest[]]>([
  [
    'only one of allowedRegistries and blockedRegistries may be set',
    sources({ allowedRegistries: ['a.io'], blockedRegistries: ['b.io'] }),
  ],
  ['"*" is not a registry', sources({ insecureRegistries: ['*'] })],
  ['"" is not a registry', sources({ allowedRegistries: [''] })],
  ['"*.a.io:5000" is not a registry', sources({ blockedRegistries: ['*.a.io:5000'] })],
  [
    'mirror sets contradict each other about mirrorSourcePolicy of a.io',
    [digestMirrors('a.io', [MIRROR]), digestMirrors('a.io', [MIRROR], 'NeverContactSource', 'b')],
  ],
  [
    'a.io is a mirror of itself with NeverContactSource',
    [digestMirrors('a.io', ['a.io', MIRROR], 'NeverContactSource')],
  ],
])('refused: %s', (why, now) => {
  expect(told([image()], [image(), ...now])[0]).toContain(
    `the Machine Config Operator rejects the settings: no node gets them, nor any later change (${why})`,
  );
});

test('is told of Image, and of a set of mirrors where only that is edited', () => {
  const [set, other] = [digestMirrors('quay.io', [MIRROR]), digestMirrors('quay.io', ['other.example.com'])];
  expect(told([image(), set], [image(), other])[0]).toMatch(/^disruption ImageDigestMirrorSet\/quay\.io: /);
  expect(told([image(), set], [image()])[0]).toMatch(/^disruption ImageDigestMirrorSet\/quay\.io: /);
  expect(told([image()], [image(), set])[0]).toMatch(
    /^change ImageDigestMirrorSet\/quay\.io: .*: not set → 1 mirrored source /,
  );
  expect(told([image(), set], [...sources({ insecureRegistries: ['a.io'] }), other])[0]).toMatch(
    /^disruption Image\/cluster: .*: 1 mirrored source → \{"insecureRegistries":\["a\.io"\]\}, 1 mirrored source /,
  );
});
