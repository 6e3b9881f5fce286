import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';

/** A file of src/, with everything that it imports. */
export interface SourceFile {
  /** Below src/, such as `rules/engine/engine.ts`. */
  readonly path: string;
  readonly text: string;
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

/** Every file of a folder of TypeScript, in the order of the paths. */
export function sourceFiles(root: string = SRC): SourceFile[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
  return paths.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const known = (file: string) => paths.includes(file);
    return { path, text, imports: readImports(path, text, known) };
  });
}

/** The room that a file stands in; `index.ts` and its like stand in none. */
export function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

/** Relative to the folder of the repository, for messages. */
export function shown(path: string): string {
  return posix.join(relative(dirname(SRC), SRC), path);
}

/** The code is formatted by prettier, so that its imports have one form. */
const STATEMENT = /^(?:import|export) (type )?((?:[\w*{][^;'"]*?)?) ?(?:from )?'([^']+)';$/gm;
const CALL = /\b(?:import|require)\('([^']+)'\)/g;

function readImports(path: string, text: string, known: (file: string) => boolean): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = [...code.matchAll(STATEMENT)].map(([, type, clause = '', specifier = '']) => ({
    specifier,
    file: fileOf(path, specifier, known),
    values: type === undefined ? valuesIn(clause) : [],
  }));
  const calls = [...code.matchAll(CALL)].map(([, specifier = '']) => ({
    specifier,
    file: fileOf(path, specifier, known),
    values: ['*'],
  }));
  return [...statements, ...calls];
}

function valuesIn(clause: string): string[] {
  const named = /\{([^}]*)\}/.exec(clause)?.[1];
  if (named === undefined) return ['*'];
  return named
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('type '))
    .map((each) => each.replace(/ as .*/, ''));
}

function fileOf(path: string, specifier: string, known: (file: string) => boolean): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  return [`${target}.ts`, posix.join(target, 'index.ts')].find(known);
}
