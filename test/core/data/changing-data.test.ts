import { ChangingData } from '../../../src/core/data/changing-data';
import { move, remove, rename, set, type FieldChange } from '../../../src/core/edit';

const DATA = { a: [0, { b: 1, c: 2 }, 3], d: { e: null }, f: 1 };

test.each<[string, FieldChange, unknown]>([
  ['a value', set(['a', 1, 'b'], 7), { ...DATA, a: [0, { b: 7, c: 2 }, 3] }],
  ['a new item', set(['a', 3], 7), { ...DATA, a: [0, { b: 1, c: 2 }, 3, 7] }],
  ['maps around a value', set(['d', 'e', 'g'], 7), { ...DATA, d: { e: { g: 7 } } }],
  ['an item that goes', remove(['a', 0]), { ...DATA, a: [{ b: 1, c: 2 }, 3] }],
  ['another name', rename(['a', 1, 'b'], 'x'), { ...DATA, a: [0, { c: 2, x: 1 }, 3] }],
  ['another place', move(['f'], ['d', 'f']), { a: DATA.a, d: { e: null, f: 1 } }],
])('%s changes, and the data that was given stays', (_, change, expected) => {
  const given = structuredClone(DATA);
  const data = new ChangingData(given);
  expect(data.make(change)).toBe(true);
  expect(data.value).toEqual(expected);
  expect(given).toEqual(DATA);
});

test.each<[string, FieldChange]>([
  ['an item behind the next one', set(['a', 4], 1)],
  ['a field of a number', set(['f', 'x'], 1)],
  ['what is not there', remove(['x'])],
  ['a name that is taken', rename(['d'], 'f')],
  ['a place that is taken', move(['f'], ['d'])],
  ['a place in itself', move(['d'], ['d', 'x'])],
])('%s is not changed', (_, change) => {
  const data = new ChangingData(DATA);
  expect(data.make(change)).toBe(false);
  expect(data.value).toBe(DATA);
});
