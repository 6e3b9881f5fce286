import * as fc from 'fast-check';
import { nearest } from '../../src/core/nearest';

const FIELDS = ['replicas', 'routes', 'rolloutStrategy', 'requests', 'resources', 'readOnly', 's3', 'gcs', 'pvc'];

test.each([
  ['replcias', 'replicas'],
  ['replica', 'replicas'],
  ['Replicas', 'replicas'],
  ['route', 'routes'],
  ['readonly', 'readOnly'],
  ['rolloutStategy', 'rolloutStrategy'],
  ['gsc', 'gcs'],
  ['S3', 's3'],
  ['pvc', 'pvc'],
])('%s is taken for %s', (word, meant) => {
  expect(nearest(word, FIELDS)).toBe(meant);
});

test.each(['', 'x', 's4', 'tolerations', 'x'.repeat(1_000_000)])('%.20j is taken for nothing', (word) => {
  expect(nearest(word, FIELDS)).toBeUndefined();
});

test('there is nothing near in an empty list', () => {
  expect(nearest('replicas', [])).toBeUndefined();
});

test('of two that are equally near the first one wins', () => {
  expect(nearest('route', ['routes', 'router'])).toBe('routes');
});

test('a word is taken for itself before another that differs in case only', () => {
  expect(nearest('abc', ['Abc', 'abc'])).toBe('abc');
});

test('a swap of neighbours counts once', () => {
  expect(nearest('abc', ['acb'])).toBe('acb');
  expect(nearest('abc', ['cba'])).toBeUndefined();
  expect(nearest('abz', ['bcz'])).toBeUndefined();
});

test('a candidate is nearest to itself', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 8 }), { minLength: 1 }), (all) => nearest(all[0]!, all) === all[0]),
  );
});

test('one wrong letter in a long word is found', () => {
  const word = fc.stringMatching(/^[a-z]{6,20}$/);
  fc.assert(
    fc.property(word, fc.nat(5), (text, at) => nearest(`${text.slice(0, at)}_${text.slice(at + 1)}`, [text]) === text),
  );
});
