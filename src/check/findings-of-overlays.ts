import type { InputCluster } from '../inputs/clusters';
import type { LocatedFinding } from './check-report';
import { withChanges } from './judged-finding';
import { firstInOneList } from '../core/formats/in-one-list';

/** A cluster, and what was found in it. */
export interface JudgedCluster {
  readonly cluster: InputCluster;
  readonly findings: readonly LocatedFinding[];
}

/**
 * The findings of all clusters. One that only some of the overlays have that share its file names these overlays, and has no
 * edit: it would change the others, too.
 */
export function findingsOfOverlays(judged: readonly JudgedCluster[]): LocatedFinding[] {
  const sharing = new Map<string, Set<string>>();
  for (const { cluster } of judged.filter(isOverlay)) {
    for (const file of new Set(cluster.objects.map((object) => object.file)))
      sharing.set(file, (sharing.get(file) ?? new Set()).add(cluster.path));
  }
  if ([...sharing.values()].every(({ size }) => size === 1)) return judged.flatMap(({ findings }) => findings);
  const overlays = new Map<string, Set<string>>();
  for (const { cluster, findings } of judged.filter(isOverlay)) {
    for (const finding of findings) {
      const key = keyOf(finding);
      overlays.set(key, (overlays.get(key) ?? new Set()).add(cluster.path));
    }
  }
  return judged.flatMap(({ cluster, findings }) =>
    findings.map((finding) => {
      const having = overlays.get(keyOf(finding));
      if (cluster.joinedBy === undefined || having === undefined) return finding;
      return having.size === (sharing.get(finding.file)?.size ?? 1) ? finding : only(finding, [...having].sort());
    }),
  );
}

function isOverlay({ cluster }: JudgedCluster): boolean {
  return cluster.joinedBy !== undefined;
}

function keyOf({ file, line, column, message }: LocatedFinding): string {
  return `${file}:${line}:${column} ${message}`;
}

function only(finding: LocatedFinding, overlays: readonly string[]): LocatedFinding {
  const fix = `only for ${firstInOneList(overlays, MOST_NAMES)}, not for all overlays of this file: ${finding.fix}`;
  return withChanges(finding, { fix, edit: undefined });
}

const MOST_NAMES = 3;
