import { ANY_SEGMENTS, isInSegments, isOneSegment, type SegmentPattern } from '../../core/formats/wildcards';

/** Reports whether a path is one that a pattern of Argo CD stands for: `*` is anything in a segment, `**` any segments. */
export function pathPattern(pattern: string): (path: string) => boolean {
  const segments = pattern
    .split('/')
    .flatMap((segment): SegmentPattern[] => (segment === '**' ? [['', ''], ANY_SEGMENTS] : [segment.split('*')]));
  // Most paths differ from the pattern before its first wildcard, or in the last segment.
  const [fixed = ''] = pattern.split('*', 1);
  const last = segments.at(-1) ?? ANY_SEGMENTS;
  const mayBe = (path: string): boolean =>
    path.startsWith(fixed) && (last === ANY_SEGMENTS || isOneSegment(path.slice(path.lastIndexOf('/') + 1), last));
  return (path) => mayBe(path) && isInSegments(path, segments);
}

/** The folder in which everything lies that a pattern stands for. */
export function fixedPart(pattern: string): string {
  const segments = pattern.split('/');
  const first = segments.findIndex((segment) => segment.includes('*'));
  return first < 0 ? pattern : segments.slice(0, first).join('/');
}
