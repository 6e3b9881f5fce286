import type { LocatedFinding } from '../check-report';
import { withChanges } from '../judged-finding';
import { fingerprint } from './fingerprint';

/** The findings that were there before, as fingerprints: one for each, in order. */
export type Baseline = readonly string[];

/** The baseline of a run: everything that is not suppressed in another way. */
export function baselineOf(findings: readonly LocatedFinding[], pathOf: (file: string) => string): Baseline {
  return findings
    .filter(({ suppressedBy }) => suppressedBy === undefined)
    .map((finding) => fingerprint(finding, pathOf))
    .sort();
}

/** Suppresses the findings of a baseline, each of its entries once, and counts the entries that nothing matches any more. */
export function withoutKnown(
  findings: readonly LocatedFinding[],
  baseline: Baseline,
  pathOf: (file: string) => string,
): { readonly findings: LocatedFinding[]; readonly stale: number } {
  const left = new Map<string, number>();
  for (const known of baseline) left.set(known, (left.get(known) ?? 0) + 1);
  const judged = findings.map((finding) => {
    const known = fingerprint(finding, pathOf);
    const count = left.get(known) ?? 0;
    if (count === 0 || finding.suppressedBy !== undefined) return finding;
    left.set(known, count - 1);
    return withChanges(finding, { acknowledged: 'in the baseline', suppressedBy: 'baseline' });
  });
  return { findings: judged, stale: [...left.values()].reduce((sum, count) => sum + count, 0) };
}
