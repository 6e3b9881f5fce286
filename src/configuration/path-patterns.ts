import picomatch from 'picomatch/posix';
import { ANY_SEGMENTS, isInSegments } from '../core/formats/wildcards';

/** A test for paths by patterns such as `clusters/prod/**`; a pattern that names a folder matches all of it. */
export function ofPatterns(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map((pattern) => testOf(pattern.replace(/^\.\//, '').replace(/\/+$/, '')));
  return (path) => tests.some((test) => test(path));
}

export const EXPECTED_PATTERN = 'a pattern with * and **, or with at most 4 of them beside other wildcards';

/** Whether it is soon known which paths it is about: the configuration of a repository may be anybody's, and others take hours. */
export function isUsable(pattern: string): boolean {
  if (!OTHERS.test(pattern)) return true;
  return count(/\*+/g) <= MOST && count(/[{(]/g) <= MOST && !/[+*]\(/.test(pattern);

  function count(part: RegExp): number {
    return pattern.match(part)?.length ?? 0;
  }
}

const OTHERS = /[?[\]{}()!+@\\]/;
const MOST = 4;

function testOf(pattern: string): (path: string) => boolean {
  if (OTHERS.test(pattern)) return picomatch([pattern, `${pattern}/**`], { dot: true });
  const segments = pattern.split('/').map((segment) => (segment === '**' ? ANY_SEGMENTS : segment.split('*')));
  return (path) => isInSegments(path, [...segments, ANY_SEGMENTS]);
}
