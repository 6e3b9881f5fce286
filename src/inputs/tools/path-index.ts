import { memoize } from '../../core/caching/memoize';
import { isInParts } from '../../core/formats/wildcards';
import { countCompared, type Count } from './counted';
import { pathPatterns } from './path-pattern';
import { fewestOf, segmentIndex } from './segment-index';

/** Finds paths by patterns of tools, each in the order of the paths. Thousands of tools ask for the same thousands of paths. */
export interface PathIndex {
  /** Those that a glob of Git stands for, in which `*` stands for slashes, too, and `**` may be no segment. */
  readonly likeGlob: (glob: string) => readonly string[];
  /** Those that a pattern of paths stands for. */
  readonly likePattern: (pattern: string) => readonly string[];
  /** Those that end with a path, or are it; with none, the root. */
  readonly endingWith: (path: string) => readonly string[];
  /** In their order, each once. */
  readonly inOrder: (paths: readonly (readonly string[])[]) => readonly string[];
}

/**
 * Only paths are compared with a pattern that have the segment of it which the fewest have; all with one in which each segment begins and
 * ends with a wildcard.
 */
export function pathIndex(paths: readonly string[], count: Count = countCompared()): PathIndex {
  const all = [...new Set(paths)].map((path, place) => {
    const marked = markedPath(path);
    return { path, place, marked, effort: Math.ceil(marked.length / USUAL) };
  });
  const places = new Map(all.map(({ path, place }) => [path, place]));
  const segments = segmentIndex(all, ({ path }) => path);
  return {
    likeGlob: memoize((glob) => {
      const parts = partsOf(glob);
      return found(glob, ({ marked }) => isInParts(marked, parts));
    }, Infinity),
    likePattern: memoize((pattern) => {
      const isLike = pathPatterns([pattern]);
      return found(pattern, ({ path }) => isLike(path));
    }, Infinity),
    endingWith: memoize(
      (end) =>
        end === ''
          ? ['', '/'].filter((path) => places.has(path))
          : found(end, ({ path }) => path.endsWith(end) && `/${path}`.endsWith(`/${end}`)),
      Infinity,
    ),
    inOrder: (lists) =>
      lists.length === 1
        ? (lists[0] ?? [])
        : [...new Set(lists.flat())].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0)),
  };

  function found(pattern: string, is: (each: Indexed) => boolean): string[] {
    return having(pattern)
      .filter((each) => (count(each.effort), is(each)))
      .map(({ path }) => path);
  }

  function having(pattern: string): readonly Indexed[] {
    const given = pattern.split('/').filter((segment) => segment !== '');
    const fewest = fewestOf(given.map((segment) => segments.having(segment)).filter((each) => each !== undefined));
    if (fewest === undefined || fewest.count >= all.length) return all;
    return [...fewest.all()].sort((one, other) => one.place - other.place);
  }
}

interface Indexed {
  readonly path: string;
  readonly place: number;
  /** With a slash before and behind each segment. */
  readonly marked: string;
  /** As how many comparisons one with it counts: it takes as long as the path. */
  readonly effort: number;
}

/** How long a path may be to count as one. */
const USUAL = 256;

/** With a slash before and behind each segment: `**` is anything between them, also nothing. */
function partsOf(glob: string): string[] {
  const marked = glob.split('/').map((segment) => (segment === '**' ? '*' : `/${segment}/`));
  return marked.join('').split('*');
}

function markedPath(path: string): string {
  return `/${path.replaceAll('/', '//')}/`;
}
