import { dropUndefined } from '../../src/render/drop-undefined';

test('what is undefined is left out, however deep', () => {
  expect(dropUndefined({ a: undefined, b: { c: undefined, d: [{ e: undefined, f: 1 }] } })).toStrictEqual({
    b: { d: [{ f: 1 }] },
  });
});

test('what is empty, null, false or 0 means something and stays', () => {
  const value = { a: {}, b: [], c: null, d: false, e: 0, f: '' };
  expect(dropUndefined(value)).toStrictEqual(value);
});

test('the copy shares nothing with what was copied', () => {
  const value = { a: { b: ['c'] } };
  const copy = dropUndefined(value);
  copy.a.b.push('d');
  expect(value).toEqual({ a: { b: ['c'] } });
});
