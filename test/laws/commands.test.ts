import { readFileSync } from 'node:fs';
import { COMMANDS } from '../../src/cli/commands';
import { completionData } from '../../src/cli/completion/completion-data';
import { CHECK_FORMATS } from '../../src/report/check/formats';
import { DIFF_FORMATS } from '../../src/report/diff/formats';
import { EXPLAIN_FORMATS } from '../../src/report/explain/formats';
import { PREVIEW_FORMATS } from '../../src/report/preview/formats';
import { runWith } from '../cli/checking';
import { GOOD } from '../cli/manifests';
import { CALLS, OPTION_CALLS, runCall, writtenBy } from '../cli/every-command';
import { oneIn } from '../fuzzing';

const HELP = runWith(['--help']).out;
const NAMES = Object.keys(COMMANDS);

describe.each(Object.entries(COMMANDS))('%s', (name, { summary, load }) => {
  const { options, description, notes } = load();
  const help = runWith([name, '--help']).out;

  test('has a line in the general help', () => {
    expect(summary).toMatch(/^[a-z].*[^.]$/);
    expect(HELP.split('\n')).toContainEqual(expect.stringMatching(new RegExp(`^  ${name} +${summary}$`)));
  });

  test('has help that says what it is for, and what its exit codes mean', () => {
    expect(help.replaceAll('\n', ' ')).toContain(`  ${description}  `);
    expect(help.replaceAll('\n', ' ')).toContain(`  ${notes} `);
    for (const text of [description, notes]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(notes).toContain('Exit code: 0');
  });

  test('has help that fits on a page and a screen', () => {
    const lines = help.split('\n');
    expect(lines.filter((line) => line.length > 100 || line.endsWith(' '))).toEqual([]);
    expect(lines.length).toBeLessThan(50);
  });

  test('documents every option, with its value', () => {
    for (const [option, { value, short, help: explained }] of Object.entries(options)) {
      const name = short === undefined ? `--${option}` : `-${short}, --${option}`;
      const head = value === undefined ? name : `${name} ${value}`;
      expect(help.replace(/\n {3,}/g, ' ').replace(/ {2,}/g, '  ')).toContain(`\n  ${head}  ${explained}\n`);
      expect(explained).not.toBe('');
    }
  });

  test('refuses a word that is no choice, and names all that are, or says how to list them', () => {
    for (const [option, { choices = [] }] of Object.entries(options).filter(
      ([, { choices }]) => choices !== undefined,
    )) {
      const { code, err } = runWith([name, `--${option}`, 'qqq', '.']);
      const listed = runWith([name, `--${option}`, 'help']);
      expect(listed.out.split('\n').map((line) => line.split(' ')[0])).toEqual([...choices, '']);
      expect([code, err]).toEqual([2, expect.stringContaining(`: found --${option} qqq, expected `)]);
      const all = `expected one of ${choices.join(', ')}\nTry --help.\n`;
      if (!err.endsWith(all)) expect(err).toMatch(new RegExp(`; --${option} help lists all\nTry --help\\.\n$`));
      // A list that is longer is no line of a terminal.
      expect(err.length).toBeLessThan(200);
    }
  });

  test('takes every choice', () => {
    for (const [option, { choices = [], read }] of Object.entries(options)) {
      for (const choice of choices) expect(() => read(choice, option)).not.toThrow();
    }
  });
});

describe.each([
  ['check', CHECK_FORMATS, 'docs/reference/checking.md'],
  ['preview', PREVIEW_FORMATS, 'docs/reference/preview.md'],
  ['explain', EXPLAIN_FORMATS, 'docs/reference/explain.md'],
  ['diff', DIFF_FORMATS, 'docs/reference/diff.md'],
])('every format of %s', (name, formats, page) => {
  test('is a choice, which the tests of all commands call', () => {
    const called = CALLS.filter((call) => call.name === name).map(({ format }) => format);
    expect([...new Set(called)]).toEqual(Object.keys(formats));
  });

  test(`stands in ${page}`, () => {
    const [row = ''] = /^\| `--output FORMAT` \|.*/m.exec(readFileSync(page, 'utf8')) ?? [];
    expect(Object.keys(formats).filter((format) => !row.includes(`\`${format}\``))).toEqual([]);
  });
});

test('what can be completed is what there is', () => {
  const data = completionData(COMMANDS);
  expect(data.map(({ name }) => name)).toEqual(NAMES);
  for (const { name, summary, options, takesPaths } of data) {
    const { out } = runWith([name, '--help']);
    const documented = [...out.matchAll(/^ {2}(?:-[a-z], )?--([a-z-]+)( \S+)? /gm)];
    expect(options.map((option) => option.name)).toEqual([...documented.map(([, option]) => option), 'help']);
    expect(options.map((option) => option.takesValue)).toEqual([
      ...documented.map(([, , value]) => value !== undefined),
      false,
    ]);
    for (const { name: option, choices } of options) {
      expect(choices).toEqual(COMMANDS[name]?.load().options[option]?.choices ?? []);
    }
    expect(HELP).toContain(summary);
    expect(takesPaths).toBe(COMMANDS[name]?.load().paths !== undefined);
  }
});

describe('the same input gives the same output', () => {
  const INPUTS = {
    manifests: GOOD,
    'a dump': GOOD,
    'an inventory': 'clusters:\n- {cluster: a, platform: aws}\n',
    nothing: '',
  };

  test.each(CALLS.map((call) => [call.title, call] as const))('%s', (_, call) => {
    const [first, second] = [1, 2].map(() => JSON.stringify(runCall(call, INPUTS[call.reads])));
    const inFolder = (text?: string) => text?.replace(/image-registry-check-\w+/g, 'folder');
    expect(inFolder(first)).toBe(inFolder(second));
  });

  test.each(oneIn(5, OPTION_CALLS).map((each) => [each.title, each] as const))('%s', (_, each) => {
    const input = INPUTS[each.call.reads];
    expect(writtenBy(each, input)).toBe(writtenBy(each, input));
  });
});
