/**
 * Paths with slashes, as this project writes them on every system: what Node's `path.posix` says of them, without Node.
 */

/** Without `.`, `..` and doubled slashes where they decide nothing. */
export function normalizePath(path: string): string {
  const isRooted = path.startsWith('/');
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!isRooted) kept.push(segment);
  }
  const joined = kept.join('/');
  const end = path.endsWith('/') && joined !== '' ? '/' : '';
  return isRooted ? `/${joined}${end}` : joined === '' ? (path.endsWith('/') ? './' : '.') : joined + end;
}

/** One path below another. */
export function joinPaths(...paths: readonly string[]): string {
  const joined = paths.filter((path) => path !== '').join('/');
  return joined === '' ? '.' : normalizePath(joined);
}

/** Paths, and all folders around them, each once. */
export function withFoldersAround(paths: readonly string[]): string[] {
  const all = new Set<string>();
  for (const path of paths) for (let each = path; !all.has(each); each = folderOfPath(each)) all.add(each);
  return [...all];
}

/** The folder that holds it; `.` for a name alone. */
export function folderOfPath(path: string): string {
  const end = lastSlash(path, endOfName(path));
  return end < 0 ? '.' : path.slice(0, Math.max(end, 1));
}

/** The last of its names. */
export function nameOfPath(path: string): string {
  const end = endOfName(path);
  return path.slice(lastSlash(path, end) + 1, end);
}

/** Where trailing slashes begin. */
function endOfName(path: string): number {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end -= 1;
  // The root has no name.
  return end === 0 && path !== '' ? 1 : end;
}

function lastSlash(path: string, before: number): number {
  return before <= 0 ? -1 : path.lastIndexOf('/', before - 1);
}

/** The way from a folder to a path, which begins at the same place and climbs as far; empty where they are the same. */
export function pathFrom(folder: string, path: string): string {
  const [from, to] = [segmentsOf(folder), segmentsOf(path)];
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function segmentsOf(path: string): string[] {
  return normalizePath(path)
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
}

/** A path without what says that it begins at the root of its repository. */
export function belowRoot(path: string): string {
  return normalizePath(path).replace(/^\.?\/?|\/$/g, '');
}
