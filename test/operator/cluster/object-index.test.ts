import type { Manifest } from '../../../src/core/manifest';
import { ObjectIndex } from '../../../src/operator/cluster/object-index';
import { NS, object } from '../clusters';

const secret = object('v1', 'Secret', 'keys', { data: {} }, NS);
const later = object('v1', 'Secret', 'keys', { data: { a: 'QQ==' } }, NS);
const node = object('v1', 'Node', 'a', {}, NS);
const route = object('route.openshift.io/v1', 'Route', 'a', {}, NS);
const nameless = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 4, namespace: NS } } as unknown as Manifest;
const placeless = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x', namespace: 4 } } as unknown as Manifest;
const index = new ObjectIndex([secret, node, route, nameless, placeless, later]);

test.each([
  ['', 'Secret', 'keys', NS, later],
  ['', 'Secret', 'keys', 'shop', undefined],
  ['', 'Secret', 'keys', undefined, undefined],
  ['x', 'Secret', 'keys', NS, undefined],
  ['', 'ConfigMap', 'keys', NS, undefined],
  ['', 'Node', 'a', undefined, node],
  ['', 'Node', 'a', 'anywhere', node],
  ['route.openshift.io', 'Route', 'a', NS, route],
  ['', 'Secret', 'x', undefined, placeless],
])('%j %s %s in %s', (group, kind, name, namespace, expected) => {
  expect(index.find(group, kind, name, namespace)).toBe(expected);
});

test('all of one kind and group', () => {
  expect(index.all('', 'Secret')).toEqual([later, placeless]);
  expect(index.all('', 'Route')).toEqual([]);
  expect(index.all('route.openshift.io', 'Route')).toEqual([route]);
  expect(index.all('route.openshift.io', 'Secret')).toEqual([]);
});
