import { omitEmpty, tolerationsOf } from '../../../src/operator/go/omit-empty';
import { omitEmptyFields } from '../../../src/operator/go/omit-empty-fields';

test.each([
  [{ a: undefined, b: null, c: [] }, {}],
  [
    { a: '', b: 0, c: false, d: {} },
    { a: '', b: 0, c: false, d: {} },
  ],
  [{ nodeSelectorTerms: [] }, { nodeSelectorTerms: [] }],
  [{ matchLabels: {} }, {}],
  [{ matchLabels: { a: 'b' } }, { matchLabels: { a: 'b' } }],
  [{ matchLabels: 'text' }, { matchLabels: 'text' }],
  [{ matchExpressions: {} }, { matchExpressions: {} }],
  [{ a: [{ b: [], c: { matchLabels: {} } }] }, { a: [{ c: {} }] }],
  ['text', 'text'],
  [undefined, undefined],
  [[null], [null]],
])('of %j Go writes %j', (value, expected) => {
  expect(omitEmpty(value)).toStrictEqual(expected);
});

test.each([
  [undefined, undefined],
  [[], []],
  [
    [{ key: '', operator: 'Exists', value: null, tolerationSeconds: 0 }],
    [{ operator: 'Exists', tolerationSeconds: 0 }],
  ],
  [['text'], ['text']],
])('of tolerations %j Go writes %j', (tolerations, expected) => {
  expect(tolerationsOf(tolerations)).toEqual(expected);
});

test.each([
  [{ a: undefined, b: [], c: [1] }, { c: [1] }],
  [{ annotations: {}, labels: {}, data: {}, binaryData: {}, stringData: {} }, {}],
  [{ nodeSelector: {}, requests: {}, limits: {} }, {}],
  [
    { affinity: {}, text: '', number: 0 },
    { affinity: {}, text: '', number: 0 },
  ],
  [
    { labels: { a: 'b' }, data: { c: '' } },
    { labels: { a: 'b' }, data: { c: '' } },
  ],
])('of the fields %j Go writes %j', (fields, expected) => {
  expect(Object.entries(omitEmptyFields(fields))).toEqual(Object.entries(expected));
});
