import { defineCommand } from '../../src/cli/command';
import { choiceOption, choicePairOption, flagOption, textOption } from '../../src/cli/option';

const LETTERS = ['a', 'b', 'c'] as const;
const TEXTS = { synopsis: '', description: '', notes: '' };
const IO = { readStandardInput: () => '', out: () => undefined, err: () => undefined, colours: false };

/** What a command gets of a command line. */
function read(...args: readonly string[]): unknown {
  let got: unknown;
  const options = {
    any: textOption('WORD', 'x'),
    one: choiceOption({ value: 'LETTER', choices: LETTERS, help: (letters) => letters }),
    certain: choiceOption({ value: 'LETTER', choices: LETTERS, default: 'b', help: (letters) => letters }),
    pair: choicePairOption({ value: 'A[..B]', choices: LETTERS, default: 'c', help: (letters) => letters }),
    alone: flagOption('x', 'k'),
  };
  const command = defineCommand({ ...TEXTS, options, paths: 'a path', run: (line) => ((got = line), 0) });
  command.run(args, IO, {});
  return got;
}

test('without options there are their defaults', () => {
  expect(read('x')).toEqual({
    options: { any: undefined, one: undefined, certain: 'b', pair: ['c', 'c'], alone: false },
    paths: ['x'],
  });
});

test('the last word counts, wherever it stands', () => {
  const line = ['--one', 'a', 'x', '--one=c', '--any=', '--pair', 'a..b', '--alone', '-', '--', '--any'];
  expect(read(...line)).toEqual({
    options: { any: '', one: 'c', certain: 'b', pair: ['a', 'b'], alone: true },
    paths: ['x', '-', '--any'],
  });
});

test('a letter may stand for an option', () => {
  expect(read('-k', 'x')).toMatchObject({ options: { alone: true }, paths: ['x'] });
  expect(read('--', '-k')).toMatchObject({ options: { alone: false }, paths: ['-k'] });
});

test.each([
  [
    ['--pair', 'b'],
    ['b', 'b'],
  ],
  [
    ['--pair', 'a..c'],
    ['a', 'c'],
  ],
])('%j is a pair', (args, pair) => {
  expect(read(...args, 'x')).toMatchObject({ options: { pair } });
});

test.each([
  [['--one', 'd', 'x'], 'found --one d, expected one of a, b, c'],
  [['--pair', 'a..d', 'x'], 'found --pair d, expected one of a, b, c'],
  [['--pair', 'a..b..c', 'x'], 'found --pair b..c, expected one of a, b, c'],
  [['--pair', 'a..', 'x'], 'found --pair a.. without the second pair'],
  [['--pair', '..a', 'x'], 'found --pair ..a without the first pair'],
  [['--alone=x', 'x'], "Option '-k, --alone' does not take an argument"],
  [['--any', '--alone', 'x'], "Option '--any' argument is ambiguous"],
  [['--certian', 'a', 'x'], 'unknown option --certian; did you mean --certain?'],
  [['--zzz=1', 'x'], 'unknown option --zzz; expected one of --any, --one, --certain, --pair, --alone'],
  [['-x', 'x'], 'unknown option -x; expected one of --any, --one, --certain, --pair, --alone'],
  [['--cert=a', 'x'], 'unknown option --cert; did you mean --certain?'],
  [[], 'expected a path'],
])('%j is refused', (args, message) => {
  expect(() => read(...args)).toThrow(message);
});

test('a command without options and paths takes neither', () => {
  const { run } = defineCommand({ ...TEXTS, options: {}, run: () => 0 });
  expect(run([], IO, {})).toBe(0);
  expect(() => run(['x'], IO, {})).toThrow('found the path x, expected none');
  expect(() => run(['--any'], IO, {})).toThrow('unknown option --any; expected none');
});

test('help names the choices and marks the default', () => {
  const help = (choices: readonly string[], marked?: string): string =>
    choiceOption({ value: 'X', choices, ...(marked === undefined ? {} : { default: marked }), help: (all) => all })
      .help;
  expect(help(['a'])).toBe('a');
  expect(help(['a', 'b'])).toBe('a or b');
  expect(help(LETTERS, 'b')).toBe('a, b (default) or c');
});
