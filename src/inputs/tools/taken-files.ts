import { memoizeBy } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import { listAt, valueAt } from '../../core/field-path';
import { isInParts } from '../../core/formats/wildcards';
import { belowRoot } from '../../core/paths/posix-path';
import { pathPatterns } from './path-pattern';

/**
 * Reports whether a generator takes parameters from a file, by its path in the repository, or in any folder of the input. Argo CD takes
 * paths as Git does, where `*` stands for slashes, too, and a path for all that is below it; or by a setting as doublestar does, where
 * `**` may be no segment. The file may be taken where one of them takes it, or where only a class of characters decides; it is left out
 * where both do.
 *
 * @see argoproj/argo-cd docs/operator-manual/applicationset/Generators-Git-File-Globbing.md
 */
export function takesFile(leaf: unknown, isAnywhere = false): (file: string) => boolean {
  const [taken = [], excluded = []] = [false, true].map((isExcluded) =>
    filesOf(leaf, isExcluded).map((path) => belowRoot(`/${path}`)),
  );
  const below = isAnywhere ? '**/' : '';
  const all = [...new Set(taken.flatMap(alternatives))].map(withoutClasses);
  const plain = all.filter((path) => !path.includes('*'));
  const isNamed = pathPatterns(
    plain.flatMap((path) => (path === '' ? [`${below}**`] : [below + path, `${below}${path}/**`])),
  );
  const isLike = likeGlobs(all.filter((path) => path.includes('*')).map((path) => below + path));
  const isLeftOut = pathPatterns(excluded.map((path) => below + path));
  return (file) => (isNamed(file) || isLike(file)) && !isLeftOut(file);
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

/** Only globs are asked that have a segment of the file, or none without a wildcard. */
function likeGlobs(globs: readonly string[]): (file: string) => boolean {
  const all = globs.map((glob) => {
    const segments = glob.split('/');
    return { parts: marked(segments).split('*'), fixed: segments.filter((each) => !each.includes('*')) };
  });
  const counts = new Map<string, number>();
  for (const { fixed } of all) for (const each of fixed) counts.set(each, (counts.get(each) ?? 0) + 1);
  const countOf = (segment: string): number => counts.get(segment) ?? 0;
  const byRarest = groupBy(all, ({ fixed }) =>
    fixed.reduce<string | undefined>(
      (rarest, each) => (rarest === undefined || countOf(each) < countOf(rarest) ? each : rarest),
      undefined,
    ),
  );
  return (file) => {
    const { text, segments } = markedFile(file);
    return segments.some((each) => byRarest.get(each)?.some(({ parts }) => isInParts(text, parts)));
  };
}

/** With a slash before and behind each segment: `**` is anything between them, also nothing. */
function marked(segments: readonly string[]): string {
  return segments.map((segment) => (segment === '**' ? '*' : `/${segment}/`)).join('');
}

/** Thousands of generators ask for the same thousands of files. */
const markedFile = memoizeBy(
  (file: string) => file,
  (file) => {
    const segments = file.split('/');
    return {
      text: segments.map((segment) => `/${segment}/`).join(''),
      segments: [...new Set(segments), undefined],
    };
  },
  16_384,
);
