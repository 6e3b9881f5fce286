import type { Change } from '../../../operator/changes/change';
import { describeSubject } from '../../../operator/effects/subject';
import type { DiffReport } from '../diff-report';

/** Effects as JSON. The keys and their order are part of the public interface. */
export function diffJson({ clusters }: DiffReport): string {
  const [only, ...others] = clusters;
  const report =
    only !== undefined && others.length === 0
      ? effectsOf(only.changes)
      : { clusters: clusters.map(({ path, changes }) => ({ path, ...effectsOf(changes) })) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function effectsOf(changes: readonly Change[]): object {
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
  };
}
