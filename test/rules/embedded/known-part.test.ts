import type { Manifest } from '../../../src/core/manifest';
import { secretBroughtBy } from '../../../src/credentials';
import { knownPart } from '../../../src/rules/embedded/known-part';

const metadata = { name: 'a', namespace: 'b' };

test('of a Secret whose values are templates the keys are known, and nothing is in clear', () => {
  const data = { a: '{{ fromSecret "b" "c" "d" }}', b: 'x-{{ .y }}' };
  const secret: Manifest = { apiVersion: 'v1', kind: 'Secret', metadata, data, stringData: { c: 'secret' } };
  expect(secretBroughtBy(knownPart(secret)!)).toEqual({ ...metadata, keys: ['a', 'b', 'c'], clearKeys: ['c'] });
});

test('of anything else what a template makes is unknown', () => {
  const map: Manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { a: '{{ .x }}', b: 'y' } };
  expect(knownPart(map)).toEqual({ ...map, data: { b: 'y' } });
  expect(knownPart({ ...map, kind: '{{ .kind }}' })).toBeUndefined();
});
