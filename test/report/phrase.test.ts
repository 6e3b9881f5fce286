import { oneLine } from '../../src/report/phrase';
import { timed } from '../cpu-time';

test.each([
  ['one line  ', 'one line  '],
  ['first\n  second', 'first; second'],
  ['\n\nfirst \r\n\n\tsecond\n', 'first; second'],
])('%j is one line', (message, expected) => {
  expect(oneLine(message)).toBe(expected);
});

test('a long run of spaces takes no time', () => {
  const { result, milliseconds } = timed(() => oneLine(`${' '.repeat(500_000)}a\nb`));
  expect(result).toBe('a; b');
  expect(milliseconds).toBeLessThan(1000);
});
