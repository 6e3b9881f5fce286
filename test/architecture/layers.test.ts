import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { floorOf } from '../../tools/architecture/floors';
import { REGISTERS } from '../../tools/architecture/registers';
import {
  folderOf,
  roomOf,
  shown,
  sourceFiles,
  SRC,
  type Import,
  type SourceFile,
} from '../../tools/architecture/source-files';

const LONGEST_FILE = 200;
const MOST_FILES = 24;
const MOST_MEMBERS = 45;
const LONGEST_README = 30;
const FILES = sourceFiles();
const IMPORTS = FILES.flatMap((file) => file.imports.map((each) => ({ ...each, from: file })));

test('every room has a floor', () => {
  const rooms = [...new Set(FILES.map(({ path }) => roomOf(path)))];
  expect(rooms.filter((room) => floorOf(room) === undefined)).toEqual([]);
});

test('a file imports from its own room and from lower floors only, types included', () => {
  expect(offenders(({ from, file }) => file !== undefined && !mayImport(roomOf(from.path), roomOf(file)))).toEqual([]);
});

test('every relative import leads to a file of src/, but for the generated classes that constructs/ may use', () => {
  const leadsOut = ({ from, specifier, file }: FromFile) =>
    specifier.startsWith('.') &&
    file === undefined &&
    !(specifier.includes('/imports/') && roomOf(from.path) === 'constructs');
  expect(offenders(leadsOut)).toEqual([]);
});

test('nobody imports the register of the own room', () => {
  const isOwnRegister = ({ from, file }: FromFile) =>
    file === `${roomOf(from.path)}/index.ts` && from.path.includes('/');
  expect(offenders(isOwnRegister)).toEqual([]);
});

test('the construct tree is touched in constructs/ only', () => {
  const touchesTree = ({ from, specifier, values }: FromFile) =>
    values.length > 0 &&
    (/^(constructs|cdk8s-plus-\d+)(\/|$)/.test(specifier) || /(^|\/)imports\//.test(specifier)) &&
    roomOf(from.path) !== 'constructs';
  expect(offenders(touchesTree)).toEqual([]);
});

test('only what makes constructs loads cdk8s, which would take commands as long as all the rest', () => {
  const MAKERS = ['constructs', 'fleet'];
  const loads = ({ from, specifier, values }: FromFile) =>
    /^cdk8s(\/|$)/.test(specifier) && values.length > 0 && !MAKERS.includes(roomOf(from.path));
  expect(offenders(loads)).toEqual([]);
});

test('one room knows the package that reads and writes YAML', () => {
  expect(offenders(({ from, specifier }) => specifier === 'yaml' && roomOf(from.path) !== 'yaml')).toEqual([]);
});

test('no file imports itself by a detour', () => {
  expect(cycles(FILES)).toEqual([]);
});

test('no folder of a room needs another one that needs it; the files at its door belong to no folder', () => {
  const inFolder = ({ path }: SourceFile) => folderOf(path) !== roomOf(path) && path.includes('/');
  const folders = new Map<string, Set<string>>();
  for (const file of FILES.filter(inFolder)) {
    const others = folders.get(folderOf(file.path)) ?? new Set<string>();
    for (const { file: other } of file.imports) {
      const isOther =
        other !== undefined && roomOf(other) === roomOf(file.path) && folderOf(other) !== folderOf(file.path);
      if (isOther && folderOf(other) !== roomOf(other)) others.add(folderOf(other));
    }
    folders.set(folderOf(file.path), others);
  }
  expect(circles([...folders.keys()], (folder) => [...(folders.get(folder) ?? [])])).toEqual([]);
});

test(`no folder has more than ${MOST_FILES} files, and no register of equal members more than ${MOST_MEMBERS}`, () => {
  const sizes = new Map<string, number>();
  for (const { path } of FILES) sizes.set(folderOf(path), (sizes.get(folderOf(path)) ?? 0) + 1);
  const most = (folder: string) => (REGISTERS.test(folder) ? MOST_MEMBERS : MOST_FILES);
  const full = [...sizes].filter(([folder, size]) => size > most(folder));
  expect(full.map(([folder, size]) => `${shown(folder)} has ${size} files`)).toEqual([]);
});

test(`a room of several folders begins with a README.md of at most ${LONGEST_README} lines`, () => {
  const rooms = new Set(FILES.filter(({ path }) => folderOf(path) !== roomOf(path)).map(({ path }) => roomOf(path)));
  const lines = (room: string) => {
    const path = join(SRC, room, 'README.md');
    return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').length : 0;
  };
  rooms.delete('index.ts');
  expect([...rooms].filter((room) => lines(room) === 0 || lines(room) > LONGEST_README)).toEqual([]);
});

test('no file is a drawer', () => {
  const drawers = FILES.filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc|shared)(\.ts$|\/)/.test(path));
  expect(drawers.map(({ path }) => shown(path))).toEqual([]);
});

test(`no file is longer than ${LONGEST_FILE} lines, but for what is generated`, () => {
  const long = FILES.filter(
    ({ path, text }) => !/generated\.ts$/.test(path) && text.split('\n').length - 1 > LONGEST_FILE,
  );
  expect(long.map(({ path, text }) => `${shown(path)} has ${text.split('\n').length - 1} lines`)).toEqual([]);
});

describe('the reader of imports', () => {
  const readFrom = (path: string) => FILES.find((file) => file.path === path)?.imports ?? [];

  test('sees every import and export of another file', () => {
    const count = (text: string) => text.match(/^(?:import|export)\b.*from '|^} from '|^import '/gm)?.length ?? 0;
    const missed = FILES.filter(
      (file) => file.imports.filter(({ specifier }) => specifier !== '').length < count(file.text),
    );
    expect(missed.map(({ path }) => path)).toEqual([]);
    expect(IMPORTS.length).toBeGreaterThan(FILES.length);
  });

  test('tells types from values', () => {
    const object = readFrom('constructs/base/wire-object.ts').find(({ specifier }) => specifier === 'cdk8s');
    expect(object?.values).toContain('ApiObject');
    expect(readFrom('core/formats/cdk8s-units.ts').find(({ specifier }) => specifier === 'cdk8s')?.values).toEqual([]);
  });

  test('follows a folder to its register', () => {
    expect(readFrom('rules/storage/ir108-storage-values.ts').map(({ file }) => file)).toContain('storage/index.ts');
  });
});

type FromFile = Import & { readonly from: SourceFile };

/** `src/core/a.ts imports '../rules'`, for each import that is as it must not be. */
function offenders(isOffence: (each: FromFile) => boolean): string[] {
  return IMPORTS.filter(isOffence).map(({ from, specifier }) => `${shown(from.path)} imports '${specifier}'`);
}

function mayImport(room: string, other: string): boolean {
  return room === other || (floorOf(other) ?? Infinity) < (floorOf(room) ?? -Infinity);
}

/** Each way from a file back to it, found once. */
function cycles(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return circles([...byPath.keys()], (path) => (byPath.get(path)?.imports ?? []).flatMap(({ file }) => file ?? []));
}

function circles(all: readonly string[], nextOf: (each: string) => readonly string[]): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (each: string, way: readonly string[]): void => {
    if (way.includes(each)) found.push([...way.slice(way.indexOf(each)), each].map(shown).join(' → '));
    if (way.includes(each) || done.has(each)) return;
    for (const next of nextOf(each)) visit(next, [...way, each]);
    done.add(each);
  };
  for (const each of all) visit(each, []);
  return found;
}
