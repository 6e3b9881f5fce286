import { describeSubject } from '../../../operator/effects/subject';
import { unknownFields } from '../../unknown-in-words';
import type { ClusterDiff, DiffReport } from '../diff-report';

/** Effects as JSON. The keys and their order are part of the public interface. */
export function diffJson({ clusters }: DiffReport): string {
  const [only, ...others] = clusters;
  const report =
    only !== undefined && others.length === 0
      ? fieldsOf(only)
      : { clusters: clusters.map((cluster) => ({ path: cluster.path, ...fieldsOf(cluster) })) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function fieldsOf({ changes, unknown, assumptions }: ClusterDiff): object {
  return {
    effects: changes.map(({ level, subject, what, why, old, new: now, source }) => ({
      level,
      object: describeSubject(subject),
      what,
      why,
      old,
      new: now,
      source,
    })),
    unknown: unknown.map(unknownFields),
    assumptions,
  };
}
