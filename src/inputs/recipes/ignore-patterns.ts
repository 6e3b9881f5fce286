import { ANY_SEGMENTS, isInSegments, type SegmentPattern } from '../../core/formats/wildcards';
import { segmentTest } from './ignore-segment';

/**
 * The patterns of a text in the syntax of `.gitignore` that may stand for one of some paths, or for a folder around it. It keeps all
 * where there is too much to compare.
 *
 * @param paths below the folder of the text
 */
export function patternsFor(text: string, paths: readonly string[]): string {
  const isMuch = text.length * paths.length > MOST;
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && (isMuch || mayStandForOne(line, paths)))
    .join('\n');
}

const MOST = 10_000_000;

function mayStandForOne(line: string, paths: readonly string[]): boolean {
  const pattern = segmentsOf(line);
  return paths.some((path) => isInSegments(path, pattern));
}

/** Only one without slashes, but at its end, stands for names in any folder. */
function segmentsOf(line: string): SegmentPattern[] {
  const isFolder = line.endsWith('/');
  const pattern = line.replace(/^!/, '').replace(/\/$/, '');
  const own = pattern.replace(/^\//, '').split('/').map(segmentPattern);
  const start: SegmentPattern[] = pattern.includes('/') ? [] : [ANY_SEGMENTS];
  const end: SegmentPattern[] = isFolder ? [ANY_NAME, ANY_SEGMENTS] : [ANY_SEGMENTS];
  return [...start, ...own, ...end];
}

function segmentPattern(segment: string): SegmentPattern {
  if (segment === '**') return ANY_SEGMENTS;
  return /[?[\\]/.test(segment) ? segmentTest(segment) : segment.split('*');
}

const ANY_NAME: SegmentPattern = ['', ''];
