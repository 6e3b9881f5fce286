import { DEFAULT_PRUNER } from '../../operator/pruner/default-pruner';
import type { Prediction } from '../../operator/prediction';
import { keepYoungerThan } from '../../operator/pruner/pruner-cron-job';
import { valueAt } from '../../core/field-path';

/** When the pruner runs. */
export function prunerInWords({ state }: Prediction): string {
  const { suspend, schedule = '' } = state.pruner?.spec ?? DEFAULT_PRUNER.spec;
  return suspend === true ? 'suspended' : schedule === '' ? '0 0 * * *' : schedule;
}

/** What it leaves alone. */
export function keepsInWords({ state }: Prediction): string {
  const spec = state.pruner?.spec ?? DEFAULT_PRUNER.spec;
  return `${spec.keepTagRevisions ?? 3} revisions of each tag, and whatever is younger than ${keepYoungerThan(spec)}`;
}

/** Whether it prunes the registry's storage too. */
export function prunes({ generated, state }: Prediction): boolean {
  const cronJob = generated.objects.find(({ kind }) => kind === 'CronJob');
  const args = valueAt(cronJob, ['spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers', 0, 'args']);
  return state.pruner?.spec?.suspend !== true && Array.isArray(args) && args.includes('--prune-registry=true');
}
