import { basename, join } from 'node:path';
import * as library from '../../src';
import type { Command } from '../../src/cli/command';
import { COMMANDS } from '../../src/cli/commands';
import { NEWEST_RELEASE, RELEASES } from '../../src/core/release';
import { CAUSES } from '../../src/diagnosis';
import type { Cause } from '../../src/diagnosis/engine/cause';
import { CREDENTIAL_SOURCES } from '../../src/credentials';
import type { CredentialSource } from '../../src/credentials/source';
import { CHECK_FORMATS } from '../../src/report/check/formats';
import { DIFF_FORMATS } from '../../src/report/diff/formats';
import { EXPLAIN_FORMATS } from '../../src/report/explain/formats';
import { PREVIEW_FORMATS } from '../../src/report/preview/formats';
import { RULES } from '../../src/rules';
import type { Rule } from '../../src/rules/engine/rule';
import { BACKENDS } from '../../src/storage';
import type { Backend } from '../../src/storage/backend';
import { folderOf, roomOf, sourceFiles, SRC } from '../../tools/architecture/source-files';

const FILES = sourceFiles();
type Late = () => object;

const FORMATS: Readonly<Record<string, Readonly<Record<string, Late | { readonly load: Late }>>>> = {
  check: CHECK_FORMATS,
  diff: DIFF_FORMATS,
  explain: EXPLAIN_FORMATS,
  preview: PREVIEW_FORMATS,
};

describe('the lists of rules', () => {
  const files = FILES.map(({ path }) => path).filter((path) => /\/ir\d[^/]*$/.test(path));

  test('a list of a subject has the rule of every file beside it, under the id that the name of the file begins with', async () => {
    const forgotten: string[] = [];
    for (const path of files) {
      const [, subject = '', id] = /^rules\/([a-z\d]+)\/(ir\d{3})-[a-z0-9-]+\.ts$/.exec(path) ?? [];
      const rule = await exported<Rule>(path, isRule);
      const list = (await import(join(SRC, 'rules', subject, 'index.ts'))) as Record<string, readonly Rule[]>;
      if (rule === undefined || rule.id !== id?.toUpperCase())
        forgotten.push(`src/${path} does not export rule ${id ?? ''}`);
      else if (!Object.values(list).flat().includes(rule))
        forgotten.push(`${id} is missing in src/rules/${subject}/index.ts`);
      else if (!RULES.includes(rule)) forgotten.push(`the list of src/rules/${subject}/ is missing in RULES`);
    }
    expect(forgotten).toEqual([]);
    expect(RULES).toHaveLength(files.length);
  });

  test('together they stand in the order of the ids, none twice', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});

test('src/diagnosis/index.ts lists the cause of every file, under the id that the name of the file begins with', async () => {
  const files = FILES.map(({ path }) => path).filter((path) => /\/irc\d[^/]*$/.test(path));
  const forgotten: string[] = [];
  for (const path of files) {
    const [, subject = '', id = ''] = /^diagnosis\/causes\/([a-z-]+)\/(irc\d{3})-[a-z0-9-]+\.ts$/.exec(path) ?? [];
    const cause = await exported<Cause>(path, isCause);
    if (cause === undefined || cause.id !== id.toUpperCase()) forgotten.push(`src/${path} does not export cause ${id}`);
    else if (!CAUSES.includes(cause)) forgotten.push(`${id} is missing in src/diagnosis/causes/${subject}/index.ts`);
  }
  expect(forgotten).toEqual([]);
  expect(CAUSES).toHaveLength(files.length);
});

test('src/storage/index.ts lists the backend of every file that has one', async () => {
  const backends = await exportedIn<Backend>('storage', isBackend);
  expect(forgottenIn(backends, BACKENDS, 'BACKENDS')).toEqual([]);
  expect(BACKENDS).toHaveLength(backends.size);
  expect(new Set(BACKENDS.map(({ field }) => field)).size).toBe(BACKENDS.length);
});

test('src/credentials/index.ts lists the source of every file that has one', async () => {
  const sources = await exportedIn<CredentialSource>('credentials', isCredentialSource);
  expect(forgottenIn(sources, CREDENTIAL_SOURCES, 'CREDENTIAL_SOURCES')).toEqual([]);
  expect(CREDENTIAL_SOURCES).toHaveLength(sources.size);
});

test('every source of credentials has its factory', () => {
  const factories = CREDENTIAL_SOURCES.filter(({ name }) => !(name in library.StorageCredentials));
  expect(factories.map(({ name }) => `StorageCredentials.${name} is missing`)).toEqual([]);
});

test('every set of credentials that a backend takes has its factory', () => {
  const sets = BACKENDS.flatMap((backend) => RELEASES.flatMap((release) => backend.credentialSets(release)));
  const missing = sets.filter(({ name }) => !(name in library.BackendCredentials));
  expect(missing.map(({ name }) => `BackendCredentials.${name} is missing`)).toEqual([]);
});

test('src/cli/commands/index.ts lists the command of every file, under the name of the file', async () => {
  const files = new Map([...membersIn('cli/commands')].filter(([name]) => !/-(?:options|run)$/.test(name)));
  const forgotten: string[] = [];
  for (const [name, path] of files) {
    const { COMMAND } = (await import(join(SRC, path))) as { readonly COMMAND?: Command };
    if (COMMAND === undefined) forgotten.push(`src/${path} does not export COMMAND`);
    else if (COMMANDS[name]?.load() !== COMMAND) forgotten.push(`src/${path}: add it to COMMANDS, as ${name}`);
  }
  expect(forgotten).toEqual([]);
  expect(Object.keys(COMMANDS).sort()).toEqual([...files.keys()].sort());
});

test.each(Object.entries(FORMATS))(
  'src/report/%s/formats/index.ts lists the format of every file, under the end of its name',
  async (report, formats) => {
    const files = membersIn(`report/${report}/formats`);
    const forgotten: string[] = [];
    for (const [member, path] of files) {
      const name = member.slice(report.length + 1);
      const format = formats[name];
      const exports = Object.values((await import(join(SRC, path))) as Record<string, unknown>);
      if (format === undefined || !exports.includes(typeof format === 'function' ? format() : format.load()))
        forgotten.push(`src/${path}: add it to src/report/${report}/formats/index.ts, as ${name}`);
    }
    expect(forgotten).toEqual([]);
    expect(Object.keys(formats)).toHaveLength(files.size);
  },
);

test('every folder of formats is known here', () => {
  const folders = FILES.flatMap(({ path }) => /^report\/(\w+)\/formats\//.exec(path)?.[1] ?? []);
  expect([...new Set(folders)].sort()).toEqual(Object.keys(FORMATS).sort());
});

test('the releases stand in the order of time, and the newest is the one that judges', () => {
  const ages = RELEASES.map((release) => {
    const [major = 0, minor = 0] = release.split('.').map(Number);
    return major * 1000 + minor;
  });
  expect(ages).toEqual([...new Set(ages)].sort((a, b) => a - b));
  expect(NEWEST_RELEASE).toBe(RELEASES.at(-1));
});

describe('src/index.ts', () => {
  const index = FILES.find(({ path }) => path === 'index.ts');

  test('has the five constructs, their chart and their report', () => {
    const constructs = ['ImageRegistry', 'RegistryStorage', 'TrustedCABundle', 'StorageCredentials', 'RegistryPruner'];
    expect(Object.keys(library)).toEqual(expect.arrayContaining([...constructs, 'RegistryChart', 'RegistryReport']));
  });

  test('exports classes and enums and no function or value, which jsii would not carry over', () => {
    // Interfaces are undefined here, since the tests are compiled file by file.
    const values = Object.entries<unknown>(library).filter(([, value]) => value !== undefined);
    const others = values.filter(([, value]) => !isClass(value) && !isEnum(value));
    expect(others.map(([name]) => name)).toEqual([]);
    expect(values.length).toBeGreaterThan(15);
  });

  test('opens no room but those that users write in', () => {
    const rooms = new Set(index?.imports.map(({ file }) => roomOf(file ?? 'a package')));
    expect([...rooms].sort()).toEqual(['constructs', 'core', 'fleet', 'platforms', 'plugin', 'storage']);
  });

  test('exports everything that a file of props declares', () => {
    const names = [...(index?.text.matchAll(/\{([^}]*)\}/g) ?? [])]
      .flatMap(([, list = '']) => list.split(','))
      .map((name) => name.trim());
    const declared = FILES.filter(({ path }) => /-(props|enums)\.ts$|^storage\/options\.ts$/.test(path)).flatMap(
      ({ path, text }) =>
        [...text.matchAll(/^export (?:interface|enum|class) (\w+)/gm)].map(([, name = '']) => ({ path, name })),
    );
    const forgotten = declared.filter(({ name }) => !names.includes(name));
    expect(forgotten.map(({ path, name }) => `${name} of src/${path} is missing`)).toEqual([]);
  });
});

/** The files of a folder but its register, by their names. */
function membersIn(folder: string): Map<string, string> {
  const paths = FILES.map(({ path }) => path).filter(
    (path) => folderOf(path) === folder && !path.endsWith('/index.ts'),
  );
  return new Map(paths.map((path) => [basename(path, '.ts'), path]));
}

/** What the files of a room export of one kind, by the path of the file. */
async function exportedIn<T>(room: string, isWanted: (value: object) => boolean): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  for (const { path } of FILES.filter((file) => roomOf(file.path) === room && !file.path.endsWith('/index.ts'))) {
    const value = await exported<T>(path, isWanted);
    if (value !== undefined) found.set(path, value);
  }
  return found;
}

async function exported<T>(path: string, isWanted: (value: object) => boolean): Promise<T | undefined> {
  const exports = (await import(join(SRC, path))) as Record<string, unknown>;
  return Object.values(exports).find((each) => typeof each === 'object' && each !== null && isWanted(each)) as
    T | undefined;
}

function forgottenIn<T>(found: ReadonlyMap<string, T>, register: readonly T[], name: string): string[] {
  return [...found].filter(([, value]) => !register.includes(value)).map(([path]) => `src/${path}: add it to ${name}`);
}

const isCause = (value: object): boolean => 'find' in value && 'decides' in value;
const isRule = (value: object): boolean => 'check' in value && 'severity' in value;
const isBackend = (value: object): boolean => 'operatorName' in value;
const isCredentialSource = (value: object): boolean => 'secretOf' in value;

function isClass(value: unknown): boolean {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}

function isEnum(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');
}
