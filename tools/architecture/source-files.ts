import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';

/** A file of src/, with everything that it imports. */
export interface SourceFile {
  /** Below src/, such as `rules/engine/engine.ts`. */
  readonly path: string;
  readonly text: string;
  readonly syntax: ts.SourceFile;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** The file below src/ that is meant; undefined for packages and for files elsewhere. */
  readonly file: string | undefined;
  /** What is there at run time: names, or `*` for everything. Empty for an import of types. */
  readonly values: readonly string[];
}

export const SRC = join(__dirname, '../../src');

/** Every file of a folder of TypeScript, in the order of the paths. A process parses each folder once. */
export function sourceFiles(root: string = SRC): readonly SourceFile[] {
  const known = READ.get(root) ?? readFolder(root);
  READ.set(root, known);
  return known;
}

const READ = new Map<string, readonly SourceFile[]>();

function readFolder(root: string): SourceFile[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
  const known = new Set(paths);
  return paths.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return { path, text, syntax, imports: importsOf(syntax, path, known) };
  });
}

/** The room that a file stands in; `index.ts` and its like stand in none. */
export function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

/** The folder that a file stands in, below src/. */
export function folderOf(path: string): string {
  return posix.dirname(path);
}

/** Relative to the folder of the repository, for messages. */
export function shown(path: string): string {
  return posix.join(relative(dirname(SRC), SRC), path);
}

/** Visits every node of a file. */
export function visitNodes(syntax: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const each = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, each);
  };
  each(syntax);
}

function importsOf(syntax: ts.SourceFile, path: string, known: ReadonlySet<string>): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, values: readonly string[]): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    found.push({ specifier: specifier.text, file: fileOf(path, specifier.text, known), values });
  };
  visitNodes(syntax, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importedValues(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, exportedValues(node));
    else if (isLoadingCall(node)) add(node.arguments[0], ['*']);
  });
  return found;
}

function importedValues(clause: ts.ImportClause | undefined): string[] {
  if (clause === undefined) return ['*'];
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const bindings = clause.namedBindings;
  const named = bindings !== undefined && ts.isNamedImports(bindings) ? valuesIn(bindings.elements) : [];
  const whole = clause.name !== undefined || (bindings !== undefined && ts.isNamespaceImport(bindings));
  return [...(whole ? ['*'] : []), ...named];
}

function exportedValues({ isTypeOnly, exportClause }: ts.ExportDeclaration): string[] {
  if (isTypeOnly) return [];
  return exportClause !== undefined && ts.isNamedExports(exportClause) ? valuesIn(exportClause.elements) : ['*'];
}

function valuesIn(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): string[] {
  return elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name, propertyName }) => (propertyName ?? name).text);
}

function isLoadingCall(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function fileOf(path: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  return [`${target}.ts`, posix.join(target, 'index.ts')].find((file) => known.has(file));
}
