import picomatch from 'picomatch/posix';
import { ANY_SEGMENTS, isInSegments } from '../core/formats/wildcards';

/** A test for paths by patterns such as `clusters/prod/**`; a pattern that names a folder matches all of it. */
export function ofPatterns(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.flatMap((pattern) => {
    const own = pattern.replace(/(?<!\/)\/+$/, '').replace(/^(?:\.\/)+/, '');
    return own === '.' ? [testOf('.'), testOf('**')] : [testOf(own), testOf(`${own}/**`)];
  });
  return (path) => tests.some((test) => test(path));
}

export const EXPECTED_PATTERN =
  'a pattern such as clusters/**/*.yaml; one with braces, brackets, parentheses or ? has at most 1000 characters, 4 of *, ** and +, 100 alternatives and no repeated group';

/** Whether it is soon known which paths it is about: the configuration of a repository may be anybody's, and others take hours. */
export function isUsable(pattern: string): boolean {
  if (!OTHERS.test(pattern)) return true;
  const wild = pattern.match(/\*+|\++|!\(/g)?.length ?? 0;
  return (
    pattern.length <= LONGEST &&
    wild <= MOST_WILD &&
    alternativesIn(pattern) <= MOST_ALTERNATIVES &&
    !REPEATED.test(pattern)
  );
}

const OTHERS = /[?[\]{}()!+@\\|]/;
/** Picomatch throws for more than 65536 characters. */
const LONGEST = 1000;
const MOST_WILD = 4;
const MOST_ALTERNATIVES = 100;

/** A group of which there may be several. */
const REPEATED = /[*+]\(|[)}]\+/;

/** How many patterns without braces and parentheses it stands for, or more than that. */
function alternativesIn(pattern: string): number {
  const open: number[] = [];
  let product = 1;
  for (const [character] of pattern.matchAll(/[{(,|)}]/g)) {
    if (character === '{') open.push(1);
    // What is in parentheses may be optional.
    else if (character === '(') open.push(2);
    else if (character === '}' || character === ')') product *= open.pop() ?? 1;
    else open.push((open.pop() ?? 0) + 1);
  }
  return product;
}

/** Answers as picomatch does, of which the expressions take long for several wildcards. */
function testOf(pattern: string): (path: string) => boolean {
  if (OTHERS.test(pattern)) return picomatch(pattern, { dot: true });
  const [up, own] = withoutDots(pattern.replace(/^\*\*(?=\.\w+$)/, '**/*').replace(/(?<!\/\*\*)(?:\/\*\*)+$/, '/**'));
  const segments = own.split('/').map((segment) => (segment === '**' ? ANY_SEGMENTS : segment.split('*')));
  // What `a*` stands for is not itself in the folder `a*`, as what `a` stands for is in `a`.
  const isInWild = segments.at(-1) === ANY_SEGMENTS && segments.at(-2) !== ANY_SEGMENTS && own.endsWith('*/**');
  if (isInWild) segments.splice(-1, 0, ['', '']);
  return (path) => {
    const [above, rest] = withoutDots(path);
    if (above !== up) return false;
    return rest === '' ? up !== '' && (own === '' || own === '**') : isInSegments(rest, segments);
  };
}

/** What leads out of a folder, for which no wildcard stands, and the rest. */
function withoutDots(path: string): readonly [dots: string, rest: string] {
  const [dots] = /^(?:\.{1,2}(?:\/|$))*/.exec(path) ?? [''];
  return [dots.replace(/\/$/, ''), path.slice(dots.length)];
}
