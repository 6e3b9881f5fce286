import { leftOut } from '../../../src/report/markdown/left-out';

test('clusters are named by their verdicts', () => {
  const all = [
    { paths: ['a', 'b'], word: 'FAILS' },
    { paths: ['c'], word: 'FAILS' },
    { paths: ['d|e'], word: 'READY' },
  ];
  expect(leftOut(all).map(String)).toEqual(['- **FAILS:** `a`, `b`, `c`', '- **READY:** <code>d&#124;e</code>']);
});

test('names that do not fit are counted, and the text stays short', () => {
  const paths = Array.from({ length: 5000 }, (_, index) => `clusters/${index}`);
  const [failing = '', ready] = leftOut([
    { paths, word: 'FAILS' },
    { paths: ['x'.repeat(99)], word: 'READY' },
  ]).map(String);
  expect(failing.length).toBeLessThan(4200);
  const named = failing.match(/`clusters/g)?.length ?? 0;
  expect(named).toBeGreaterThan(100);
  expect(failing).toMatch(new RegExp(`\`clusters/${named - 1}\` and ${5000 - named} more$`));
  expect(ready).toBe('- **READY:** 1');
});
