import type { LocatedFinding } from './check-report';

/** Findings in the order of files, lines and rules. Each is asked once for its place. */
export function inFileOrder(findings: readonly LocatedFinding[]): LocatedFinding[] {
  return findings
    .map((finding) => ({ finding, file: finding.file, line: finding.line, column: finding.column, id: finding.id }))
    .sort(byPlace)
    .map(({ finding }) => finding);
}

type Placed = Pick<LocatedFinding, 'file' | 'line' | 'column' | 'id'>;

function byPlace(a: Placed, b: Placed): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.id < b.id ? -1 : Number(a.id > b.id));
}
