import type { Manifest } from '../../core/manifest';
import { neverRuns } from '../../core/formats/cron';
import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME } from '../../core/names';
import type { ImagePrunerSpec } from '../../schema/kinds/image-pruner';

/** Defaults of the CronJob for fields that the ImagePruner omits. Source: pkg/resource/prunercronjob.go. */
export const PRUNER_DEFAULTS = { schedule: '0 0 * * *', keepTagRevisions: 3, jobsHistoryLimit: 3 } as const;

/** The ImagePruner that the Operator creates if there is none. Source: pkg/resource/prunerresource.go. */
export const DEFAULT_PRUNER: Manifest & { readonly spec: ImagePrunerSpec } = {
  apiVersion: IMAGE_REGISTRY_API_VERSION,
  kind: 'ImagePruner',
  metadata: { name: SINGLETON_NAME },
  spec: {
    suspend: false,
    keepTagRevisions: PRUNER_DEFAULTS.keepTagRevisions,
    successfulJobsHistoryLimit: PRUNER_DEFAULTS.jobsHistoryLimit,
    failedJobsHistoryLimit: PRUNER_DEFAULTS.jobsHistoryLimit,
    ignoreInvalidImageReferences: true,
    schedule: '',
  },
};

export function scheduleOf({ schedule = '' }: ImagePrunerSpec): string {
  return schedule === '' ? PRUNER_DEFAULTS.schedule : schedule;
}

/** Not if it is suspended, or if its schedule selects only dates that do not exist. */
export function everRuns(spec: ImagePrunerSpec): boolean {
  return spec.suspend !== true && !neverRuns(scheduleOf(spec));
}

export function keptRevisions({
  keepTagRevisions = PRUNER_DEFAULTS.keepTagRevisions,
}: ImagePrunerSpec): number | bigint {
  return keepTagRevisions;
}
