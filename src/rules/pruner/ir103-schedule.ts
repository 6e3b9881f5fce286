import { checkCron } from '../../core/formats/cron';
import { set, suggested, type RuleEdit } from '../../core/edit';
import { Severity } from '../../core/finding';
import { kubernetesSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir103: Rule = {
  id: 'IR103',
  severity: Severity.ERROR,
  title: 'Invalid cron schedule',
  why: 'The Operator copies the schedule into CronJob image-pruner, and the API server rejects it: the pruner keeps its old schedule, and the Operator reports ImagePrunerDegraded.',
  source: kubernetesSource('pkg/apis/batch/validation/validation.go', 'validateScheduleFormat'),
  leadsTo: /spec\.schedule: Invalid value/,
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: false,
  examples: { line: 6, failing: prunerYaml('schedule: 0 3 * *'), passing: prunerYaml('schedule: 0 3 * * *') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('ImagePruner')) {
      const schedule = valid.spec?.schedule;
      if (schedule === undefined || schedule === '') continue;
      const diagnostic = checkCron(schedule, cluster.release);
      if (diagnostic === undefined) continue;
      yield {
        manifest,
        path: ['spec', 'schedule'],
        fix: 'write minute, hour, day of month, month and day of week, such as `0 3 * * *` for every day at 03:00',
        ...diagnostic,
        edit: withoutSeconds(schedule),
      };
    }
  },
};

/** Other tools begin with the second at which a job starts. */
function withoutSeconds(schedule: string): RuleEdit | undefined {
  const [, rest] = /^0 +(\S+(?: +\S+){4})$/.exec(schedule) ?? [];
  return rest === undefined || checkCron(rest) !== undefined ? undefined : suggested(set(['spec', 'schedule'], rest));
}
