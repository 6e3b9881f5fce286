import fc from 'fast-check';
import { isEndless } from '../../../src/schema/text/endless';

describe('isEndless', () => {
  test('says no to everything that JSON can hold', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => !isEndless(value)));
  });

  test('says yes to an object in itself, however deep', () => {
    const inner: Record<string, unknown> = {};
    const outer = { list: [{ inner }] };
    inner.outer = outer;
    expect(isEndless(outer)).toBe(true);
  });

  test('says no to an object that stands in several places', () => {
    const shared = { a: 1 };
    expect(isEndless({ one: shared, two: [shared, shared] })).toBe(false);
  });

  test('looks once at what aliases multiply', () => {
    let bomb: unknown = 'lol';
    for (let i = 0; i < 100; i++) bomb = [bomb, bomb, bomb];
    expect(isEndless(bomb)).toBe(false);
  });

  test('says no to what is as deep as 200 objects in each other', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 'text' : { deep: nested(depth - 1) });
    expect(isEndless(nested(200))).toBe(false);
    expect(isEndless(nested(201))).toBe(true);
  });

  test('says yes to what is deeper than anybody writes', () => {
    let deep: unknown = {};
    for (let i = 0; i < 100_000; i++) deep = { deep };
    expect(isEndless(deep)).toBe(true);
  });
});
