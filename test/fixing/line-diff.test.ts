import fc from 'fast-check';
import { lineDiff } from '../../src/fixing/line-diff';
import { timed } from '../cpu-time';
import { runs } from '../fuzzing';

/** The lines after the differences. */
function applied(before: readonly string[], after: readonly string[]): string[] {
  const lines: string[] = [];
  let index = 0;
  for (const { oldStart, oldLines, newStart, newLines } of lineDiff(before, after)) {
    lines.push(...before.slice(index, oldStart));
    expect(before.slice(oldStart, oldStart + oldLines.length)).toEqual(oldLines);
    expect(lines).toHaveLength(newStart);
    lines.push(...newLines);
    index = oldStart + oldLines.length;
  }
  return [...lines, ...before.slice(index)];
}

test('a text with its differences is the other one', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', ''), { maxLength: 20 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(applied(before, after)).toEqual(after);
    }),
    runs(300),
  );
});

test('lines that change places are taken away and added', () => {
  expect(lineDiff(['a', 'b', 'c', 'x'], ['b', 'c', 'a', 'x'])).toEqual([
    { oldStart: 0, oldLines: ['a'], newStart: 0, newLines: [] },
    { oldStart: 3, oldLines: [], newStart: 2, newLines: ['a'] },
  ]);
});

test('as many differences as objects take time in proportion', () => {
  const objects = Array.from({ length: 4000 }, (_, index) => ['---', `name: a${index}`, 'spec: {}', 'kind: A']);
  const after = objects.map(([...lines]) => [...lines, 'more: true']);
  const { result, milliseconds } = timed(() => lineDiff(objects.flat(), after.flat()));
  expect(result).toHaveLength(4000);
  expect(milliseconds).toBeLessThan(1000);
});

test('as many lines that become one line take time in proportion', () => {
  const before = Array.from({ length: 4000 }, (_, index) => ['---', `name: a${index}`, 'spec: {}']).flat();
  const after = before.map((line) => (line.startsWith('name') ? 'name: a' : line));
  const { result, milliseconds } = timed(() => lineDiff(before, after));
  expect(result).toHaveLength(4000);
  expect(milliseconds).toBeLessThan(1000);
});

test('where more lines differ than are compared at once, a text with its differences is the other one', () => {
  const before = Array.from(
    { length: 3000 },
    (_, index) => ['a', 'b', `c${index % 7}`, 'd'][(index * index) % 4] ?? '',
  );
  const after = Array.from({ length: 2500 }, (_, index) => ['b', 'e', `c${index % 5}`, 'a'][(index * 3) % 4] ?? '');
  expect(applied(before, after)).toEqual(after);
  expect(applied(after, before)).toEqual(before);
});
