import { once } from '../../core/caching/once-per';

/** Members by the segments of their paths. */
interface SegmentIndex<Member> {
  /** The members that have a segment like one of a pattern, or undefined if it says neither how one begins nor how it ends. */
  readonly having: (segment: string) => Members<Member> | undefined;
}

interface Members<Member> {
  /** How many there are, with one counted for each segment. */
  readonly count: number;
  readonly all: () => Iterable<Member>;
}

export function segmentIndex<Member>(
  members: readonly Member[],
  pathOf: (member: Member) => string,
): SegmentIndex<Member> {
  const bySegment = new Map<string, Member[]>();
  for (const each of members) {
    for (const segment of new Set(pathOf(each).split('/'))) {
      const known = bySegment.get(segment);
      if (known === undefined) bySegment.set(segment, [each]);
      else known.push(each);
    }
  }
  const byStart = once(() => byStarts([...bySegment]));
  const byEnd = once(() => byStarts([...bySegment].map(([segment, own]) => [backwards(segment), own])));
  return {
    having: (segment) => {
      const [start = '', ...others] = segment.split('*');
      const end = others.at(-1);
      if (end === undefined) {
        const own = bySegment.get(start) ?? [];
        return { count: own.length, all: () => own };
      }
      const found = [start === '' ? [] : [byStart()(start)], end === '' ? [] : [byEnd()(backwards(end))]].flat();
      return fewestOf(found);
    },
  };
}

/** The first of those with the fewest members; undefined if there are none. */
export function fewestOf<Member>(all: readonly Members<Member>[]): Members<Member> | undefined {
  return all.reduce<Members<Member> | undefined>(
    (fewest, each) => (fewest === undefined || each.count < fewest.count ? each : fewest),
    undefined,
  );
}

/** Reports the members of all texts that begin with one. */
function byStarts<Member>(
  texts: readonly (readonly [string, readonly Member[]])[],
): (start: string) => Members<Member> {
  const sorted = [...texts].sort(([one], [other]) => (one < other ? -1 : 1));
  const counts = [0];
  for (const [, own] of sorted) counts.push((counts.at(-1) ?? 0) + own.length);
  return (start) => {
    const first = placeIn(sorted, (text) => text >= start);
    const end = placeIn(sorted, (text) => text > start && !text.startsWith(start));
    return {
      count: (counts[end] ?? 0) - (counts[first] ?? 0),
      all: () => new Set(sorted.slice(first, end).flatMap(([, own]) => own)),
    };
  };
}

/** The first place at which something is true that stays true behind it. */
function placeIn(sorted: readonly (readonly [string, unknown])[], is: (text: string) => boolean): number {
  let [first, end] = [0, sorted.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (is(sorted[middle]?.[0] ?? '')) end = middle;
    else first = middle + 1;
  }
  return first;
}

function backwards(text: string): string {
  return text.split('').reverse().join('');
}
