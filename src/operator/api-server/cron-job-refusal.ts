import { checkCron } from '../../core/formats/cron';
import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { cronError } from './cron-error';
import { negativeErrors } from './deployment-refusal';
import { invalidValue, refusal, type FieldError } from './field-error';
import { Place } from './place';
import { podErrors } from './pod-errors';

/**
 * The error of the API server for the CronJob that the Operator makes of a valid ImagePruner; undefined if it takes it.
 * Source: kubernetes pkg/apis/batch/validation validateCronJobSpec.
 */
export function cronJobRefusal(job: Manifest | undefined, release: Release): string | undefined {
  if (job === undefined) return undefined;
  return refusal('CronJob.batch', job.metadata.name, [
    ...scheduleErrors(valueAt(job, ['spec', 'schedule']), release),
    ...podErrors(
      valueAt(job, ['spec', 'jobTemplate', 'spec', 'template', 'spec']),
      Place.of('spec', 'jobTemplate', 'spec', 'template', 'spec'),
      release,
    ),
    ...['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'].flatMap((field) =>
      negativeErrors(valueAt(job, ['spec', field]), Place.of('spec', field)),
    ),
  ]);
}

function scheduleErrors(schedule: unknown, release: Release): FieldError[] {
  if (typeof schedule !== 'string' || checkCron(schedule, release) === undefined) return [];
  const errors = [cronError(schedule), schedule.includes('TZ') ? ZONE : undefined];
  return errors.flatMap((error) =>
    error === undefined ? [] : [invalidValue(Place.of('spec', 'schedule'), schedule, error)],
  );
}

const ZONE = 'cannot use TZ or CRON_TZ in schedule, use timeZone field instead';
