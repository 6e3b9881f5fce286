import type { Dumps } from '../dumps';
import { refusedCronJob } from '../dumped-jobs';

export const irc902: Dumps = {
  shows: () =>
    refusedCronJob(
      'CronJob.batch "image-pruner" is invalid: spec.successfulJobsHistoryLimit: Invalid value: -1: must be greater than or equal to 0',
      { successfulJobsHistoryLimit: -1 },
    ),
  alike: () =>
    refusedCronJob(
      'CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value: "foo": expected exactly 5 fields, found 1: [foo]',
    ),
};
