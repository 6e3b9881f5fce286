import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig, dumpedPruner } from '../dump-yaml';
import { refusedCronJob } from '../dumped-jobs';

export const irc914: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY),
      dumpedPruner([
        ['Available', 'False', 'Error', 'Pruner CronJob does not exist'],
        ['Degraded', 'False', 'AsExpected', ''],
      ]),
    ),
  alike: () =>
    refusedCronJob(
      'CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value: "foo": expected exactly 5 fields, found 1: [foo]',
    ),
};
