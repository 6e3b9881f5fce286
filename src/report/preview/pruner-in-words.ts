import { DEFAULT_PRUNER, everRuns, keptRevisions, scheduleOf } from '../../operator/pruner/default-pruner';
import type { Prediction } from '../../operator/prediction';
import { keepYoungerThan } from '../../operator/pruner/pruner-cron-job';
import { valueAt } from '../../core/field-path';

/** When the pruner runs. */
export function prunerInWords({ state }: Prediction): string {
  const spec = state.pruner?.spec ?? DEFAULT_PRUNER.spec;
  if (spec.suspend === true) return 'suspended';
  return everRuns(spec) ? scheduleOf(spec) : `${scheduleOf(spec)} (never runs)`;
}

/** Which images it keeps. */
export function keepsInWords({ state }: Prediction): string {
  const spec = state.pruner?.spec ?? DEFAULT_PRUNER.spec;
  return `${keptRevisions(spec)} revisions of each tag and images younger than ${keepYoungerThan(spec)}`;
}

/** Whether it also prunes the registry's storage. */
export function prunes({ generated, state }: Prediction): boolean {
  const cronJob = generated.objects.find(({ kind }) => kind === 'CronJob');
  const args = valueAt(cronJob, ['spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers', 0, 'args']);
  return (
    everRuns(state.pruner?.spec ?? DEFAULT_PRUNER.spec) && Array.isArray(args) && args.includes('--prune-registry=true')
  );
}
