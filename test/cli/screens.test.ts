import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../files/temporary';
import { runWith } from './checking';
import { SCREENS, type Screen } from './screens/screens';

const MARK = /‹\/?[a-z]*›/g;
const CODES: Readonly<Record<string, string>> = { 0: '‹/›', 2: '‹dim›', 31: '‹red›', 33: '‹yellow›' };

const FOLDER = join(__dirname, 'screens');

/** `UPDATE_SCREENS=1 npx jest test/cli/screens` writes them anew. Read each of them before it is committed. */
const IS_UPDATE = process.env['UPDATE_SCREENS'] === '1';

describe.each(Object.entries(SCREENS))('%s', (name, screen) => {
  const terminal = shown(screen, true);
  const log = shown(screen, false);

  test('is on a terminal what was read', () => {
    const file = join(FOLDER, `${name}.txt`);
    if (IS_UPDATE) writeFileSync(file, terminal);
    expect(terminal).toBe(readFileSync(file, 'utf8'));
  });

  test('is the same in a log, without colors', () => {
    expect(log).toBe(terminal.replace(MARK, ''));
  });

  // What is copied stands on one line. Places in check and fleet stand on one line, where editors and runners look for them.
  if (/^(?:preview|diff|explain)/.test(name)) {
    test('fits on a terminal of 100 columns, but for words that are longer', () => {
      const long = log
        .split('\n')
        .slice(1)
        .filter((line) => line.length > 100 && !/^ *https:\S+$/.test(line) && !/^ *(?:\$|oc) /.test(line));
      expect(long).toEqual([]);
    });
  }
});

test('no file is left of a screen that is gone', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  expect(files.sort()).toEqual(
    Object.keys(SCREENS)
      .map((name) => `${name}.txt`)
      .sort(),
  );
});

/** What a reader sees: the command, its output, and the exit code. Codes of colors are marks. */
function shown({ args, files, standardInput = '' }: Screen, colours: boolean): string {
  const before = process.cwd();
  const { code, out, err } = inFolder(files, (folder) => {
    try {
      process.chdir(folder);
      return runWith(args, { standardInput, colours });
    } finally {
      process.chdir(before);
    }
  });
  const text = `$ cdk8s-openshift-image-registry ${args.join(' ')}\n${err}${out}exit code ${code}\n`;
  return text.replace(/\u001b\[(\d+)m/g, (_, each: string) => CODES[each] ?? each);
}
