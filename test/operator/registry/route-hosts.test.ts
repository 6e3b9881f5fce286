import type { Manifest } from '../../../src/core/manifest';
import { takenHosts } from '../../../src/operator/registry/route-hosts';
import { condition, config, facts, NS, object, predict } from '../clusters';

const HOST = 'r.example.com';
const route = (name: string, namespace: string, spec: object, annotations: object = {}): Manifest => ({
  ...object('route.openshift.io/v1', 'Route', name, { spec }),
  metadata: { name, namespace, annotations } as Manifest['metadata'],
});
const shop = route('shop', 'shop', { host: HOST });

/** The names of the routes that do not get their host, and of those that have it. */
function taken(routes: readonly { name: string; hostname?: string }[], ...found: readonly Manifest[]) {
  return [...takenHosts({ routes }, found)].map(([{ name }, owner]) => `${name}: ${owner.name}, ${owner.described}`);
}

test.each([
  ['another Route', [shop], ['public: shop, Route/shop/shop']],
  ['the Route itself', [route('public', NS, { host: HOST })], []],
  ['one of the same name elsewhere', [route('public', 'shop', { host: HOST })], ['public: public, Route/shop/public']],
  ['one of a path', [route('shop', 'shop', { host: HOST, path: '/cart' })], []],
  ['one of the root', [route('shop', 'shop', { host: HOST, path: '/' })], ['public: shop, Route/shop/shop']],
  ['one with an empty path', [route('shop', 'shop', { host: HOST, path: '' })], ['public: shop, Route/shop/shop']],
  ['one without a host', [route('shop', 'shop', {})], []],
  ['one of the Operator', [route('old', NS, { host: HOST }, { 'imageregistry.openshift.io': 'true' })], []],
  [
    'one that has the mark with another value',
    [route('old', NS, { host: HOST }, { 'imageregistry.openshift.io': 'no' })],
    [`public: old, Route/${NS}/old`],
  ],
  [
    'one that has the mark elsewhere',
    [route('old', 'shop', { host: HOST }, { 'imageregistry.openshift.io': 'true' })],
    ['public: old, Route/shop/old'],
  ],
  ['another kind', [{ ...shop, kind: 'Ingress' }], []],
  ['another group', [{ ...shop, apiVersion: 'v1' }], []],
])('the host of a route, where %s has it', (_, found, expected) => {
  expect(taken([{ name: 'public', hostname: HOST }], ...found)).toEqual(expected);
});

test('of several routes with one host the first gets it, and a route without a host takes none', () => {
  expect(taken([{ name: 'a', hostname: HOST }, { name: 'b', hostname: HOST }, { name: 'c' }, { name: 'd' }])).toEqual([
    `b: a, Route/${NS}/a`,
  ]);
});

test('the host that the default route gets', () => {
  const routes = [{ name: 'a', hostname: `default-route-${NS}.apps.example.com` }];
  expect([...takenHosts({ routes, defaultRoute: true }, []).values()]).toEqual([
    { name: 'default-route', described: 'default-route' },
  ]);
  expect(takenHosts({ routes }, []).size).toBe(0);
  expect(takenHosts({ routes: [{ name: 'a', hostname: 'apps.example.com' }], defaultRoute: true }, []).size).toBe(0);
});

describe('what a router says of a Route', () => {
  const conditions = (...all: readonly object[]) => ({ host: 'h', routerName: 'apps', conditions: all });
  const REFUSED = { type: 'Admitted', status: 'False', message: 'no certificate' };
  const degraded = (...ingress: readonly unknown[]) => {
    const known = { ...route('public', NS, {}), status: { ingress } } as Manifest;
    const spec = {
      storage: { emptyDir: {} },
      routes: [
        { name: 'public', hostname: HOST },
        { name: 'more', hostname: HOST },
      ],
    };
    return condition(predict([...facts('None'), known, config(spec)]), 'Degraded')?.message;
  };
  const more = `route more (host ${HOST}, router default) not admitted: route public already exposes ${HOST} and is older`;

  test.each([
    ['one that refuses', [conditions(REFUSED)], 'route public (host h, router apps) not admitted: no certificate,'],
    ['one that admits', [conditions({ ...REFUSED, status: 'True' })], ''],
    ['another condition', [conditions({ ...REFUSED, type: 'Other' })], ''],
    [
      'a second one that refuses',
      [conditions(), conditions(REFUSED)],
      'route public (host h, router apps) not admitted: no certificate,',
    ],
    [
      'two that refuse',
      [conditions(REFUSED), { ...conditions({ ...REFUSED, message: 'no host' }), routerName: 'shard' }],
      'route public (host h, router apps) not admitted: no certificate,route public (host h, router shard) not admitted: no host,',
    ],
    [
      'one that has not decided',
      [conditions({ ...REFUSED, status: 'Unknown' })],
      'route public (host h, router apps) not admitted: no certificate,',
    ],
    [
      'one that says nothing',
      [{ conditions: [{ type: 'Admitted', status: 'False' }] }],
      'route public (host , router ) not admitted: ,',
    ],
    ['something else', [{ conditions: 'none' }], ''],
  ])('%s', (_, ingress, expected) => {
    expect(degraded(...ingress)).toBe(expected + more);
  });
});
