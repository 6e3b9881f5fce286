import type { Manifest } from '../../../src/core/manifest';
import { routesChanged } from '../../../src/operator/changes/routes';
import { config, NS, object, secret } from '../clusters';
import { found } from './edits';

const side = (spec: object) => [config({ storage: { emptyDir: {} }, ...spec })];
const change = (old: object, now: object) => found(routesChanged, side(old), side(now));
const routes = (...all: readonly object[]) => ({ routes: all });
const PUBLIC = { name: 'public', hostname: 'r.example.com' };

test.each([
  [
    {},
    { defaultRoute: true },
    [
      `change Route/${NS}/default-route: the registry can be reached from outside (NEW has this Route in spec.defaultRoute): none → default-route-${NS}.(ingress domain) [pkg/resource/route.go expected]`,
    ],
  ],
  [
    { defaultRoute: true },
    {},
    [
      `disruption Route/${NS}/default-route: the Route is deleted: pulls and pushes through its host fail (NEW does not have this Route in spec.defaultRoute): default-route-${NS}.(ingress domain) → none [pkg/resource/route.go expected]`,
    ],
  ],
  [
    {},
    routes(PUBLIC),
    [
      `change Route/${NS}/public: the registry can be reached from outside (NEW has this Route in spec.routes): none → r.example.com [pkg/resource/route.go expected]`,
    ],
  ],
  [
    routes(PUBLIC),
    routes({ ...PUBLIC, hostname: 's.example.com' }),
    [
      `disruption Route/${NS}/public: the Route has another host: pulls and pushes through the old host fail (hostname in spec.routes changed): r.example.com → s.example.com [pkg/resource/route.go expected]`,
    ],
  ],
  [
    routes(PUBLIC),
    routes({ name: 'public' }),
    [
      `disruption Route/${NS}/public: the Route has another host: pulls and pushes through the old host fail (hostname in spec.routes changed): r.example.com → public-${NS}.(ingress domain) [pkg/resource/route.go expected]`,
    ],
  ],
  [
    routes(PUBLIC),
    routes({ ...PUBLIC, name: 'other' }),
    [
      `disruption Route/${NS}/public: Route/${NS}/other takes over its host: pulls and pushes through it fail until a router admits the new Route (NEW has the host in a Route of another name): r.example.com → r.example.com [pkg/resource/route.go expected]`,
    ],
  ],
  [
    routes({ ...PUBLIC, secretName: 'tls' }),
    routes({ ...PUBLIC, name: 'other' }),
    [
      expect.stringContaining('takes over its host'),
      `change Route/${NS}/other: the Route now uses the certificate of the router (secretName in spec.routes changed): Secret/tls → no Secret [pkg/resource/route.go expected]`,
    ],
  ],
  [
    routes(PUBLIC),
    routes({ name: 'other', hostname: 's.example.com' }),
    [expect.stringContaining('the Route is deleted'), expect.stringContaining('can be reached from outside')],
  ],
  [
    routes({ name: 'public' }),
    routes({ name: 'other' }),
    [expect.stringContaining('the Route is deleted'), expect.stringContaining('can be reached from outside')],
  ],
  [routes(PUBLIC), routes(PUBLIC), []],
])('%j to %j', (old, now, expected) => {
  expect(change(old, now)).toEqual(expected);
});

describe('certificates', () => {
  const named = (secretName: string) => routes({ ...PUBLIC, secretName });

  test.each([
    [
      routes(PUBLIC),
      named('tls'),
      [
        `change Route/${NS}/public: the Route takes its certificate from another Secret, which must exist in namespace openshift-image-registry (secretName in spec.routes changed): no Secret → Secret/tls [pkg/resource/route.go expected]`,
      ],
    ],
    [
      named('tls'),
      named('renewed'),
      [
        `change Route/${NS}/public: the Route takes its certificate from another Secret, which must exist in namespace openshift-image-registry (secretName in spec.routes changed): Secret/tls → Secret/renewed [pkg/resource/route.go expected]`,
      ],
    ],
    [
      named('tls'),
      routes(PUBLIC),
      [
        `change Route/${NS}/public: the Route now uses the certificate of the router (secretName in spec.routes changed): Secret/tls → no Secret [pkg/resource/route.go expected]`,
      ],
    ],
    [named(''), routes(PUBLIC), []],
  ])('%j to %j', (old, now, expected) => {
    expect(change(old, now)).toEqual(expected);
  });

  test('another content of the same Secret', () => {
    const content = (key: string) => [...side(named('tls')), secret('tls', { 'tls.crt': 'c', 'tls.key': key })];
    expect(found(routesChanged, content('a'), content('b'))).toEqual([
      `change Route/${NS}/public: the Route takes its certificate from the changed content of its Secret (Secret/tls has other keys or values): Secret/tls → Secret/tls [pkg/resource/route.go expected]`,
    ]);
    expect(found(routesChanged, content('a'), content('a'))).toEqual([]);
  });
});

test.each([
  [
    'the registry is removed with them',
    { managementState: 'Removed', ...routes(PUBLIC) },
    [
      `disruption Route/${NS}/public: the Route is deleted: pulls and pushes through its host fail (managementState is Removed): r.example.com → none [pkg/resource/route.go expected]`,
    ],
  ],
  [
    'they are gone from the Config that is removed',
    { managementState: 'Removed' },
    [
      `disruption Route/${NS}/public: the Route stays, but pulls and pushes through its host fail: delete the Route by hand, or keep it in the Config until the registry is removed (with spec.managementState Removed, the Operator deletes only Routes that the Config still names): r.example.com → r.example.com [pkg/resource/route.go expected]`,
    ],
  ],
  ['nobody looks after them', { managementState: 'Unmanaged', ...routes(PUBLIC) }, []],
  ['nobody looks after them, and no Config names them', { managementState: 'Unmanaged' }, []],
  ['the state is none', { managementState: 'Lost' }, []],
  ['the sync stops before', { replicas: -1 }, []],
])('where %s', (_, now, expected) => {
  expect(change(routes(PUBLIC), now)).toEqual(expected);
});

test('a Route that the Operator makes again is there from now on', () => {
  expect(change({ managementState: 'Removed', ...routes(PUBLIC) }, routes(PUBLIC))).toEqual([
    `change Route/${NS}/public: the registry can be reached from outside (NEW has this Route in spec.routes): none → r.example.com [pkg/resource/route.go expected]`,
  ]);
  expect(change({ managementState: 'Removed' }, { managementState: 'Unmanaged', ...routes(PUBLIC) })).toEqual([]);
});

test('a Route of the user to the registry goes with its manifest, others do not count', () => {
  const route = (to: string, fields: object = {}): Manifest => ({
    ...object('route.openshift.io/v1', 'Route', 'mine', { spec: { to: { kind: 'Service', name: to }, ...fields } }, NS),
  });
  const lost = (removed: Manifest) => found(routesChanged, [], [], { removed: [removed] });
  const own = route('image-registry', { host: 'own.example.com' });
  expect(lost(own)).toEqual([
    `disruption Route/${NS}/mine: the Route is deleted: pulls and pushes through its host fail (its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it): own.example.com → none [pkg/resource/route.go expected]`,
  ]);
  expect(lost(route('image-registry'))).toEqual([
    `disruption Route/${NS}/mine: the Route is deleted: pulls and pushes through its host fail (its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it):  → none [pkg/resource/route.go expected]`,
  ]);
  expect(lost(route('shop'))).toEqual([]);
  expect(lost({ ...own, kind: 'Ingress' })).toEqual([]);
  expect(lost({ ...own, apiVersion: 'v1' })).toEqual([]);
  expect(lost({ ...own, metadata: { name: 'mine', namespace: 'shop' } })).toEqual([]);
});

describe('a Route with the annotation of the Operator that the Config does not name', () => {
  const route = (annotations: object): Manifest => ({
    ...object('route.openshift.io/v1', 'Route', 'mine', { spec: { host: 'own.example.com' } }),
    metadata: { name: 'mine', namespace: NS, annotations: annotations as Record<string, string> },
  });
  const told = (old: readonly Manifest[], now: readonly Manifest[]) =>
    found(routesChanged, [...side({}), ...old], [...side({}), ...now]);
  const because = 'the Operator owns it, and the Config no longer sets it in defaultRoute or routes';

  test.each(['true', ''])('is deleted: %j', (value) => {
    const owned = route({ 'imageregistry.openshift.io': value });
    expect(told([route({})], [owned])).toEqual([
      `disruption Route/${NS}/mine: the Route is deleted: pulls and pushes through its host fail (${because}): own.example.com → none [pkg/resource/route.go expected]`,
    ]);
    expect(told([], [owned])).toEqual([
      `disruption Route/${NS}/mine: the Operator deletes the Route as soon as it is applied (${because}): own.example.com → none [pkg/resource/route.go expected]`,
    ]);
    expect(told([owned], [owned])).toEqual([]);
  });

  test('stays without the annotation', () => {
    expect(told([], [route({ other: 'true' })])).toEqual([]);
  });
});
