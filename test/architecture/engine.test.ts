import { readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import ts from 'typescript';
import { shown, sourceFiles, visitNodes, type SourceFile } from '../../tools/architecture/source-files';

const FILES = new Map(sourceFiles().map((file) => [file.path, file]));

/** What the engine may reach beyond src/, as a browser gets it. */
const PACKAGES = ['picomatch/posix', 'yaml'];

const OF_NODE: ReadonlySet<string> = new Set([
  'Buffer',
  'process',
  '__dirname',
  '__filename',
  'global',
  'setImmediate',
]);

const REACHED = reachedFrom('engine/index.ts');

test('the engine reaches no module of Node, and no package but those that a browser can have', () => {
  const outside = REACHED.flatMap(({ imports }) =>
    imports.filter(({ file, values }) => file === undefined && values.length > 0).map(({ specifier }) => specifier),
  );
  expect([...new Set(outside)].sort()).toEqual(PACKAGES);
  expect(REACHED.length).toBeGreaterThan(FILES.size / 3);
});

test('nothing that the engine reaches names what only Node has', () => {
  const named = REACHED.flatMap(({ path, syntax }) => ofNode(syntax).map((name) => `${shown(path)} names ${name}`));
  expect(named).toEqual([]);
});

test.each(PACKAGES)('what %s has for a browser needs nothing of Node', (name) => {
  const files = packageFiles(name);
  const needed = files.flatMap(({ file, syntax, specifiers }) => [
    ...ofNode(syntax).map((each) => `${file} names ${each}`),
    ...specifiers.filter((each) => !each.startsWith('.')).map((each) => `${file} imports ${each}`),
  ]);
  expect(needed).toEqual([]);
  expect(files.length).toBeGreaterThan(3);
});

describe('the law', () => {
  const names = (text: string) => ofNode(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true));

  test('sees names of Node, and none in members, types, texts and tests whether they are there', () => {
    expect(names('Buffer.from(process.cwd()); __dirname;')).toEqual(['Buffer', 'process', '__dirname']);
    expect(names("a.process; ({ process: 1 }); 'Buffer'; let a: Buffer; // process")).toEqual([]);
    expect(names("if (typeof process !== 'undefined' && process.platform) {}")).toEqual([]);
  });

  test('knows the modules of Node', () => {
    expect(builtinModules).toContain('fs');
    expect(PACKAGES.filter((name) => builtinModules.includes(name))).toEqual([]);
  });
});

/** The files of src/ that a program loads with one of them, at once or late. */
function reachedFrom(start: string): SourceFile[] {
  const reached = new Set([start]);
  // A set gives what is added while it is walked through.
  for (const path of reached) {
    for (const { file, values } of FILES.get(path)?.imports ?? [])
      if (file !== undefined && values.length > 0) reached.add(file);
  }
  return [...reached].flatMap((path) => FILES.get(path) ?? []);
}

/** The names of Node that a file uses, without those for which it asks first whether they are there. */
function ofNode(syntax: ts.SourceFile): string[] {
  const asked = new Set<string>();
  const used: string[] = [];
  visitNodes(syntax, (node) => {
    if (!ts.isIdentifier(node) || !OF_NODE.has(node.text)) return;
    if (ts.isTypeOfExpression(node.parent)) asked.add(node.text);
    else if (isValue(node)) used.push(node.text);
  });
  return used.filter((name) => !asked.has(name));
}

function isValue(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  return !ts.isTypeNode(parent) && !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent);
}

interface PackageFile {
  readonly file: string;
  readonly syntax: ts.SourceFile;
  readonly specifiers: readonly string[];
}

/** The files of a package that are loaded where the conditions of Node do not hold. */
function packageFiles(name: string): PackageFile[] {
  const files = new Map<string, PackageFile>();
  const open = [browserFile(name)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue;
    const syntax = ts.createSourceFile(
      file,
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.JS,
    );
    const specifiers = ts.preProcessFile(syntax.text, true, true).importedFiles.map(({ fileName }) => fileName);
    files.set(file, { file, syntax, specifiers });
    for (const each of specifiers) if (each.startsWith('.')) open.push(createRequire(file).resolve(each));
  }
  return [...files.values()];
}

function browserFile(name: string): string {
  const [folder = ''] = name.split('/');
  const manifest = require.resolve(`${folder}/package.json`);
  const { exports: entries = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  };
  const entry = entries[name === folder ? '.' : name.replace(folder, '.')];
  const file = typeof entry === 'object' ? entry['default'] : entry;
  return createRequire(manifest).resolve(file ?? name);
}
