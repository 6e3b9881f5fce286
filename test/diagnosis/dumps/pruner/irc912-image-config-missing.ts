import type { Dumps } from '../dumps';
import { refusedCronJob } from '../dumped-jobs';

export const irc912: Dumps = {
  shows: () => refusedCronJob('image.config.openshift.io "cluster" not found'),
  alike: () =>
    refusedCronJob(
      'CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value: "foo": expected exactly 5 fields, found 1: [foo]',
    ),
};
