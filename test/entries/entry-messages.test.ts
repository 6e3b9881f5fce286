import { entryMessages } from '../../src/entries/entry-messages';
import type { EntryError } from '../../src/entries/reading';

function errorAt(line: number | undefined, found = '"a"'): EntryError {
  const error = { id: 'IR182', path: ['replicas'], found, expected: 'a number', fix: 'write a number', reference: 'x' };
  return line === undefined ? error : { ...error, line };
}

/** The lines of the messages that name a place, and those with further lines. */
function shown(errors: readonly EntryError[]): string[] {
  return entryMessages('f.csv', errors)
    .flatMap((message) => message.split('\n'))
    .filter((line) => /^IR|also/.test(line));
}

const MESSAGE = 'found "a", expected a number.';

test('a mistake of one line has its number, and one of the whole file has none', () => {
  expect(shown([errorAt(2)])).toEqual([`IR182 f.csv:2 replicas: ${MESSAGE}`]);
  expect(shown([errorAt(undefined)])).toEqual([`IR182 f.csv replicas: ${MESSAGE}`]);
});

test('each line is counted once, however often it has the mistake', () => {
  expect(shown([errorAt(2), errorAt(2), errorAt(4), errorAt(4)])).toEqual([
    `IR182 f.csv:2 replicas: ${MESSAGE}`,
    '    also in line 4',
  ]);
});

test('other mistakes stay apart', () => {
  expect(shown([errorAt(2), errorAt(3, '"b"'), errorAt(4)])).toEqual([
    `IR182 f.csv:2 replicas: ${MESSAGE}`,
    '    also in line 4',
    'IR182 f.csv:3 replicas: found "b", expected a number.',
  ]);
});

test('ten further lines are named, and the others counted', () => {
  const errors = Array.from({ length: 13 }, (_, index) => errorAt(index + 2));
  expect(shown(errors).at(-1)).toBe('    also in lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more');
});
