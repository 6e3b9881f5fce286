import { listAt, valueAt } from '../../core/field-path';
import { belowRoot } from '../../core/paths/posix-path';
import type { PathIndex } from './path-index';

/**
 * The files from which a generator takes parameters, by their paths in the repository, or in any folder of the input. Argo CD takes
 * paths as Git does, where `*` stands for slashes, too, and a path for all that is below it; or by a setting as doublestar does, where
 * `**` may be no segment. The file may be taken where one of them takes it, or where only a class of characters decides; it is left out
 * where both do.
 *
 * @see argoproj/argo-cd docs/operator-manual/applicationset/Generators-Git-File-Globbing.md
 */
export function takenFiles(leaf: unknown, files: PathIndex, isAnywhere = false): readonly string[] {
  const [taken = [], excluded = []] = [false, true].map((isExcluded) =>
    filesOf(leaf, isExcluded).map((path) => belowRoot(`/${path}`)),
  );
  const below = isAnywhere ? '**/' : '';
  const globs = new Set(taken.flatMap(alternatives).map(withoutClasses).map(withAllBelow));
  const found = files.inOrder([...globs].map((glob) => files.likeGlob(below + glob)));
  if (found.length === 0 || excluded.length === 0) return found;
  const leftOut = new Set(excluded.flatMap((path) => files.likePattern(below + path)));
  return found.filter((file) => !leftOut.has(file));
}

function withAllBelow(path: string): string {
  if (path === '') return '**';
  return path.includes('*') ? path : `${path}/**`;
}

/** The paths of files that a generator takes or leaves out. */
export function filesOf(leaf: unknown, isExcluded: boolean): string[] {
  return gitPathsOf(leaf, 'files', isExcluded);
}

export function gitPathsOf(leaf: unknown, what: 'files' | 'directories', isExcluded: boolean): string[] {
  return listAt(leaf, ['git', what])
    .filter((each) => (valueAt(each, ['exclude']) === true) === isExcluded)
    .map((each) => valueAt(each, ['path']))
    .filter((path) => typeof path === 'string');
}

/** What the lists in braces of a glob stand for, as far as they are few. */
function alternatives(glob: string): string[] {
  let [found, rest] = [[''], glob];
  for (;;) {
    const start = rest.indexOf('{');
    const end = rest.indexOf('}', start);
    const items = start < 0 || end < 0 ? [] : rest.slice(start + 1, end).split(',');
    if (items.length === 0 || items.some((item) => item.includes('{')) || found.length * items.length > MOST) break;
    const before = rest.slice(0, start);
    found = found.flatMap((each) => items.map((item) => each + before + item));
    rest = rest.slice(end + 1);
  }
  return found.map((each) => each + rest);
}

const MOST = 16;

/** A glob with anything from its first class of characters, list or escape to its last one. */
function withoutClasses(glob: string): string {
  const start = glob.search(/[?[{\\]/);
  if (start < 0) return glob;
  const end = Math.max(start, ...['?', ']', '}'].map((each) => glob.lastIndexOf(each)), glob.lastIndexOf('\\') + 1);
  return `${glob.slice(0, start)}*${glob.slice(end + 1)}`;
}
