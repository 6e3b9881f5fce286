import { roomOf, shown, sourceFiles, type Import, type SourceFile } from './source-files';

/** The floors of docs/architecture.md. Rooms of one floor do not see each other. */
const FLOORS: Readonly<Record<string, number>> = {
  core: 0,
  schema: 1,
  yaml: 1,
  storage: 2,
  files: 3,
  platforms: 3,
  credentials: 3,
  operator: 4,
  render: 5,
  rules: 5,
  delivery: 6,
  // Below constructs/, whose RegistryReport shows what report/ writes.
  report: 6,
  constructs: 7,
  fleet: 8,
  plugin: 8,
  cli: 9,
  'index.ts': 9,
};

const LONGEST_FILE = 200;
const FILES = sourceFiles();
const IMPORTS = FILES.flatMap((file) => file.imports.map((each) => ({ ...each, from: file })));

test('every room has a floor', () => {
  const rooms = [...new Set(FILES.map(({ path }) => roomOf(path)))];
  expect(rooms.filter((room) => FLOORS[room] === undefined)).toEqual([]);
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

test('no file imports itself by a detour', () => {
  expect(cycles(FILES)).toEqual([]);
});

test('no file is a drawer', () => {
  const drawers = FILES.filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc|shared)(\.ts$|\/)/.test(path));
  expect(drawers.map(({ path }) => shown(path))).toEqual([]);
});

test(`no file is longer than ${LONGEST_FILE} lines, but for what is generated`, () => {
  const long = FILES.filter(
    ({ path, text }) => !path.endsWith('/generated.ts') && text.split('\n').length - 1 > LONGEST_FILE,
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
  return room === other || (FLOORS[other] ?? Infinity) < (FLOORS[room] ?? -Infinity);
}

/** Each way from a file back to it, found once. */
function cycles(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].map(shown).join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const { file } of byPath.get(path)?.imports ?? []) if (file !== undefined) visit(file, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}
