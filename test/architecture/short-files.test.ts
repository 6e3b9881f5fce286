import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTERS } from '../../tools/architecture/registers';
import { folderOf, shown, sourceFiles, SRC, type SourceFile } from '../../tools/architecture/source-files';

/** A file with fewer lines stands in the file that uses it. */
const SHORTEST_FILE = 15;
const TESTS = join(SRC, '../test');

/** Files that stand apart, and why. */
const APART: Readonly<Record<string, string>> = {
  'cli/compiling.ts': 'it runs before main.ts loads what commands do',
};

const FILES = sourceFiles();

test(`a file of fewer than ${SHORTEST_FILE} lines that one file alone uses stands in that file`, () => {
  expect(
    joinable(FILES)
      .filter(({ path }) => !Object.hasOwn(APART, path))
      .map(inWords),
  ).toEqual([]);
});

test('what stands apart would have to be joined otherwise', () => {
  const paths = joinable(FILES).map(({ path }) => path);
  expect(Object.keys(APART).filter((path) => !paths.includes(path))).toEqual([]);
});

describe('the finder of such files', () => {
  const found = (...files: readonly Looked[]) => joinable(files).map(inWords);

  test('finds a short file with one user, and names that user', () => {
    expect(found(file('core/a.ts', 14), file('core/b.ts', 50, 'core/a.ts', 'core/a.ts'))).toEqual([
      'src/core/a.ts belongs in src/core/b.ts',
    ]);
  });

  test.each<[string, readonly Looked[]]>([
    ['a file of 15 lines', [file('core/a.ts', 15), file('core/b.ts', 50, 'core/a.ts')]],
    ['a file with two users', [file('core/a.ts', 1), file('b.ts', 50, 'core/a.ts'), file('c.ts', 50, 'core/a.ts')]],
    ['the door of a folder', [file('core/index.ts', 3), file('cli/b.ts', 50, 'core/index.ts')]],
    ['a generated file', [file('core/a.generated.ts', 3), file('core/b.ts', 50, 'core/a.generated.ts')]],
    ['a file with a test', [file('core/cluster-scope.ts', 3), file('core/b.ts', 50, 'core/cluster-scope.ts')]],
    ['a member', [file('platforms/a.ts', 3), file('platforms/index.ts', 50, 'platforms/a.ts')]],
    [
      'a member whose register stands beside the folder',
      [file('rules/embedded/carriers/a.ts', 3), file('rules/embedded/carriers.ts', 50, 'rules/embedded/carriers/a.ts')],
    ],
  ])('leaves %s alone', (_, files) => {
    expect(found(...files)).toEqual([]);
  });

  test('takes what members use for no member', () => {
    expect(found(file('platforms/a.ts', 3), file('platforms/b.ts', 50, 'platforms/a.ts'))).toHaveLength(1);
  });
});

/** What is looked at of a file. */
type Looked = Pick<SourceFile, 'path' | 'text' | 'imports'>;

interface Joinable {
  readonly path: string;
  readonly user: string;
}

function joinable(files: readonly Looked[]): Joinable[] {
  const users = usersOf(files);
  return files
    .filter(({ path, text }) => text.split('\n').length - 1 < SHORTEST_FILE && !hasReason(path))
    .flatMap(({ path }) => {
      const [user, ...others] = users.get(path) ?? [];
      return user === undefined || others.length > 0 || isMember(path, user) ? [] : [{ path, user }];
    });
}

function usersOf(files: readonly Looked[]): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    for (const { file: used } of imports) {
      if (used !== undefined && used !== path) users.set(used, (users.get(used) ?? new Set()).add(path));
    }
  }
  return users;
}

/** A door, what a tool wrote, and what a test of its own looks at. */
function hasReason(path: string): boolean {
  return /(^|\/)index\.ts$|generated\.ts$/.test(path) || existsSync(join(TESTS, path.replace(/\.ts$/, '.test.ts')));
}

/** Whether a register lists the file; what its members use is no member. */
function isMember(path: string, user: string): boolean {
  const folder = folderOf(path);
  return REGISTERS.test(folder) && [`${folder}/index.ts`, `${folder}.ts`].includes(user);
}

function inWords({ path, user }: Joinable): string {
  return `${shown(path)} belongs in ${shown(user)}`;
}

/** A file of so many lines that imports others. */
function file(path: string, lines: number, ...used: readonly string[]): Looked {
  const imports = used.map((each) => ({ specifier: each, file: each, values: [] }));
  return { path, text: '\n'.repeat(lines), imports };
}
