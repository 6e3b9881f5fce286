import type { Manifest } from '../../src/core/manifest';
import { Release } from '../../src/core/release';
import { config, object } from '../operator/clusters';
import { comparison, pool, topology } from './edits';

const S3 = config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } } });
const EMPTY_DIR = config({ replicas: 1, storage: { emptyDir: {} } });

const cas = (content: string, name = 'user-ca-bundle'): Manifest =>
  object('v1', 'ConfigMap', name, { data: { 'ca-bundle.crt': content } }, 'openshift-config');
const proxy = (name?: string): Manifest =>
  object('config.openshift.io/v1', 'Proxy', 'cluster', { spec: name === undefined ? {} : { trustedCA: { name } } });

function answer(old: readonly Manifest[], now: readonly Manifest[], at: Parameters<typeof comparison>[2] = {}) {
  const { changes, unknown } = comparison(old, now, { beside: [S3], ...at });
  return {
    changes: changes.map(({ level, what }) => `${level}: ${what.replace(/ (?:one by one|: they stop).*/, '')}`),
    unknown: unknown.map(({ object: of, field, why }) =>
      [of, ...(field === undefined ? [] : [field]), why].join(' | '),
    ),
  };
}

const ALL = 'the nodes of pools master and worker and of every custom pool';
const RESTARTED = `change: CRI-O restarts on ${ALL}; no node is drained, and none reboots`;
const REBOOTED = `disruption: ${ALL} are drained and reboot, one after the other in each pool`;
const REPLACED = 'disruption: all pods are replaced';

test.each<[string, Manifest[], Manifest[], string[]]>([
  [
    'other CAs of the proxy',
    [proxy('user-ca-bundle'), cas('a')],
    [proxy('user-ca-bundle'), cas('b')],
    [REPLACED, RESTARTED],
  ],
  ['the same CAs', [proxy('user-ca-bundle'), cas('a')], [proxy('user-ca-bundle'), cas('a')], []],
  ['CAs that the proxy does not use', [proxy(), cas('a')], [proxy(), cas('b')], [RESTARTED]],
  ['CAs of another ConfigMap', [proxy('own'), cas('a', 'own')], [proxy('own'), cas('b', 'own')], [REPLACED, RESTARTED]],
  ['a proxy that trusts CAs', [proxy(), cas('a')], [proxy('user-ca-bundle'), cas('a')], [REPLACED]],
  ['a proxy that no longer trusts CAs', [proxy('own')], [proxy()], [REPLACED, RESTARTED]],
  ['other ConfigMaps', [proxy('own'), cas('a', 'x')], [proxy('own'), cas('b', 'x')], []],
])('%s', (_, old, now, expected) => {
  expect(answer(old, now)).toEqual({ changes: expected, unknown: expect.any(Array) as unknown });
});

test('nodes reboot before 4.14, and no node of a hosted cluster changes', () => {
  const [old, now] = [
    [proxy('user-ca-bundle'), cas('a')],
    [proxy('user-ca-bundle'), cas('b')],
  ];
  expect(answer(old, now, { release: Release.V4_13 }).changes).toEqual([REPLACED, REBOOTED]);
  expect(answer(old, now, { release: Release.V4_14 }).changes).toEqual([REPLACED, RESTARTED]);
  expect(answer(old, now, { beside: [S3, topology('External')] }).changes).toEqual([REPLACED]);
  expect(answer(old, now, { beside: [S3, pool('worker', { paused: true })] }).changes).toContain(
    'change: the nodes of pool worker wait, because the pool is paused; when it is no longer paused, CRI-O restarts on the nodes of pool worker; no node is drained, and none reboots',
  );
});

test('images of emptyDir go with the pods', () => {
  const [old, now] = [
    [proxy('own'), cas('a', 'own')],
    [proxy('own'), cas('b', 'own')],
  ];
  expect(answer(old, now, { beside: [EMPTY_DIR] }).changes[0]).toMatch(/^loss: every image is lost/);
});

test('what only a Proxy or an operator knows is unknown', () => {
  expect(answer([cas('a')], [cas('b')])).toEqual({
    changes: [RESTARTED],
    unknown: [
      'ConfigMap/openshift-config/user-ca-bundle | if Proxy/cluster, which is not in the input, names it in spec.trustedCA, all pods of the registry are replaced',
    ],
  });
  const lost = (name: string) => answer([proxy(name), cas('a', name)], [proxy(name)]);
  const why = 'Proxy/cluster names it in spec.trustedCA, and what operators do without it is not predicted';
  expect(lost('own')).toEqual({ changes: [], unknown: [`ConfigMap/openshift-config/own | ${why}`] });
  expect(lost('user-ca-bundle')).toEqual({
    changes: [RESTARTED],
    unknown: [`ConfigMap/openshift-config/user-ca-bundle | ${why}`],
  });
});

describe('settings of the proxy', () => {
  const settings = (spec: object, status?: object, metadata: object = {}): Manifest => ({
    ...object('config.openshift.io/v1', 'Proxy', 'cluster', { spec, ...(status === undefined ? {} : { status }) }),
    metadata: { name: 'cluster', ...metadata },
  });
  const at = (host: string, noProxy = '.own') => ({ httpProxy: `http://${host}:1`, noProxy });
  const live = settings(at('p'), at('p', '.own,.svc,10.0.0.0/8'), { uid: 'u' });
  const told = (old: Manifest, now: Manifest) =>
    comparison([old], [now], { beside: [S3] }).changes.map(
      ({ old: was, new: is, what }) => `${what.slice(0, 20)}: ${was} → ${is}`,
    );

  test.each<[string, Manifest, Manifest, string[]]>([
    ['the same without a status', live, settings(at('p')), []],
    ['the same without a status before', settings(at('p')), live, []],
    [
      'another proxy over the live one',
      live,
      settings(at('q')),
      [
        'all pods are replace: http://p:1 → http://q:1',
        'the nodes of pools m: httpProxy http://p:1, noProxy .own,.svc,10.0.0.0/8 → httpProxy http://q:1, noProxy .own,.svc,10.0.0.0/8',
      ],
    ],
    [
      'other hosts without a proxy over the live ones',
      live,
      settings(at('p', '.other')),
      [
        'all pods are replace: .own,.svc,10.0.0.0/8 → .other,.svc,10.0.0.0/8',
        'the nodes of pools m: httpProxy http://p:1, noProxy .own,.svc,10.0.0.0/8 → httpProxy http://p:1, noProxy .other,.svc,10.0.0.0/8',
      ],
    ],
    [
      'another proxy where no side has a status',
      settings(at('p')),
      settings(at('q')),
      [
        'all pods are replace: http://p:1 → http://q:1',
        'the nodes of pools m: httpProxy http://p:1, noProxy .own → httpProxy http://q:1, noProxy .own',
      ],
    ],
  ])('%s', (_, old, now, expected) => {
    expect(told(old, now)).toEqual(expected);
  });

  test('nodes reboot for them, also if CAs change, too', () => {
    const [old, now] = [settings(at('p')), settings({ ...at('q'), trustedCA: { name: 'own' } })];
    expect(answer([old], [now]).changes).toEqual([REPLACED, REBOOTED]);
  });
});
