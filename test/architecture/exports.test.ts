import { posix } from 'node:path';
import ts from 'typescript';
import { exportedNames } from '../../tools/architecture/exported-names';
import { sourceFiles, visitNodes } from '../../tools/architecture/source-files';

const ROOT = posix.join(__dirname.replaceAll('\\', '/'), '../..');

/** The public API, which users import. */
const PUBLIC = 'src/index.ts';

test('every name that a file of src/ exports is imported by another file', () => {
  expect(unimported(filesOf(['src', 'test', 'tools', 'bench', 'examples']))).toEqual([]);
});

test('an export that nobody imports is found, whatever form the imports have', () => {
  const files = {
    'src/a.ts': 'export const used = 1, own = used; export interface Typed {} export function alone() { return own; }',
    'src/b.ts': 'export { used as another } from "./a"; export enum Whole {}',
    'src/index.ts': 'export class Api {}',
    'test/c.test.ts': 'import * as b from "../src/b"; type T = import("../src/a").Typed; const Alone = alone;',
  };
  const parsed = Object.entries(files).map(
    ([path, text]) => [path, ts.createSourceFile(path, text, 99, true)] as const,
  );
  expect(unimported(new Map(parsed))).toEqual(['src/a.ts: own', 'src/a.ts: alone']);
});

type Files = ReadonlyMap<string, ts.SourceFile>;

function filesOf(folders: readonly string[]): Files {
  const all = folders.flatMap((folder) =>
    sourceFiles(posix.join(ROOT, folder)).map(({ path, syntax }) => [`${folder}/${path}`, syntax] as const),
  );
  return new Map(all);
}

/** `file: name` of every export of src/ that no other file names. A file that is imported as a whole has none. */
function unimported(files: Files): string[] {
  const imported = new Map<string, Set<string>>();
  for (const [path, syntax] of files) {
    for (const { file, names } of importsOf(path, syntax, files)) {
      const known = imported.get(file) ?? new Set();
      imported.set(file, known);
      for (const name of names) known.add(name);
    }
  }
  return [...files].flatMap(([path, syntax]) => {
    const names = imported.get(path) ?? new Set();
    if (!path.startsWith('src/') || path === PUBLIC || names.has('*')) return [];
    return exportedNames(syntax).flatMap((name) => (names.has(name) ? [] : [`${path}: ${name}`]));
  });
}

interface Imported {
  readonly file: string;
  /** `*` for everything. */
  readonly names: readonly string[];
}

function importsOf(path: string, syntax: ts.SourceFile, files: Files): Imported[] {
  const found: Imported[] = [];
  const add = (specifier: ts.Node | undefined, names: readonly string[]): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier) || !specifier.text.startsWith('.')) return;
    const target = posix.join(posix.dirname(path), specifier.text);
    const file = [`${target}.ts`, posix.join(target, 'index.ts')].find((each) => files.has(each));
    if (file !== undefined) found.push({ file, names });
  };
  visitNodes(syntax, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesIn(node.importClause?.namedBindings));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, namesIn(node.exportClause));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, node.qualifier === undefined ? ['*'] : [node.qualifier.getText()]);
    else if (ts.isCallExpression(node)) add(node.arguments[0], ['*']);
  });
  return found;
}

function namesIn(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (bindings === undefined || !('elements' in bindings)) return ['*'];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}
