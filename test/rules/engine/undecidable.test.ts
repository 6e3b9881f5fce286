import { UNDECIDABLE } from '../../../src/rules/engine/undecidable';

test.each(UNDECIDABLE)('$mistake: a heading, the fact that is missing and where that stands', (each) => {
  expect(each.mistake).toMatch(/^[A-Z].*[^\s.]$/);
  expect(each.missing).toMatch(/^[A-Za-z].*[^\s.]$/);
  expect(each.source).toMatch(/^\S+\/\S+ \S.*[^\s.]$/);
});

test('no mistake is listed twice', () => {
  expect(UNDECIDABLE.length).toBeGreaterThan(20);
  expect(new Set(UNDECIDABLE.map(({ mistake }) => mistake)).size).toBe(UNDECIDABLE.length);
});
