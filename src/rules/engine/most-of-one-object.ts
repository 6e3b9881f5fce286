import type { Violation } from './rule';

/** A report of more findings of one rule about one object is too long to read, and may have a hundred times the size of the input. */
const MOST = 100;

/** The violations of a rule. Of those of one object beyond the first hundred, only the number is reported. */
export function mostOfOneObject(violations: Iterable<Violation>): Violation[] {
  const kept: Violation[] = [];
  let counts: Map<unknown, Counted> | undefined;
  for (const violation of violations) {
    counts ??= new Map();
    const { manifest } = violation;
    const counted = counts.get(manifest) ?? { manifest, count: 0 };
    counts.set(manifest, counted);
    counted.count += 1;
    if (counted.count <= MOST) kept.push(violation);
  }
  // Most rules find nothing in most clusters.
  if (counts === undefined) return kept;
  const rest = [...counts.values()].filter(({ count }) => count > MOST);
  return [
    ...kept,
    ...rest.map(({ manifest, count }) => ({
      manifest,
      path: [],
      found: `more than ${MOST} mistakes of this kind: ${count - MOST} are not listed`,
      expected: 'no mistakes of this kind',
      fix: 'fix the listed mistakes, then run the check again',
    })),
  ];
}

interface Counted {
  readonly manifest: Violation['manifest'];
  count: number;
}
