import ts from 'typescript';
import { COMMANDS } from '../../src/cli/commands';
import { roomOf, sourceFiles, type SourceFile } from '../../tools/architecture/source-files';

const FILES = new Map(sourceFiles().map((file) => [file.path, file]));

/** Rooms with hundreds of files, each of which takes about 0.3 ms to load. */
const HEAVY = [
  'constructs',
  'delivery',
  'diagnosis',
  'fleet',
  'nodes',
  'operator',
  'render',
  'rules',
  'schema',
  'yaml',
];

test('the command starts with few files', () => {
  expect(loadedWith('cli/main.ts').length).toBeLessThan(30);
});

// What help, completion and error lists need of a command is loaded without what runs it.
test.each(Object.keys(COMMANDS))('the help of %s loads no heavy room', (name) => {
  const loaded = loadedWith(`cli/commands/${name}.ts`).filter((path) => !LEAVES.has(path));
  expect(loaded.length).toBeGreaterThan(2);
  expect(loaded.filter((path) => HEAVY.includes(roomOf(path)))).toEqual([]);
});

test('a check loads nothing of what other commands do', () => {
  const loaded = loadedWith('cli/commands/check-run.ts');
  expect(
    loaded.filter((path) => ['constructs', 'delivery', 'fleet', 'render', 'scaffold'].includes(roomOf(path))),
  ).toEqual([]);
  expect(loaded.filter((path) => path.startsWith('diagnosis/causes/'))).toEqual([]);
});

// It reads what is unusual, locates mistakes and writes: none of it is needed to find that ordinary YAML is right.
test('a check loads the package for YAML when it needs it', () => {
  const loadsPackage = (path: string) =>
    FILES.get(path)?.imports.some(({ specifier, values }) => specifier === 'yaml' && values.length > 0) === true;
  expect(loadedWith('cli/commands/check-run.ts').filter(loadsPackage)).toEqual([]);
  expect(loadsPackage('yaml/read/parsed-documents.ts')).toBe(true);
});

/** Files that import nothing, such as a list of words. */
const LEAVES: ReadonlySet<string> = new Set(
  [...FILES.values()].filter((file) => loadedBy(file).length === 0).map(({ path }) => path),
);

/** The files that are loaded before the first line of one runs, itself among them. */
function loadedWith(path: string): string[] {
  const loaded = new Set([path]);
  for (const each of loaded) {
    const file = FILES.get(each);
    for (const next of file === undefined ? [] : loadedBy(file)) loaded.add(next);
  }
  return [...loaded];
}

function isOfTypes({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** What is imported at the top: what a function loads is loaded when it is called. */
function loadedBy({ syntax, imports }: SourceFile): string[] {
  const atOnce = new Set(
    syntax.statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
      if (ts.isImportDeclaration(statement) && isOfTypes(statement)) return [];
      const { moduleSpecifier } = statement;
      return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [];
    }),
  );
  return imports
    .filter(({ specifier, values }) => atOnce.has(specifier) && values.length > 0)
    .flatMap(({ file }) => file ?? []);
}
