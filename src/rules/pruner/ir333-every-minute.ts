import { timesAnHour } from '../../core/formats/cron';
import { set, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { kubernetesSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

/** A schedule such as every five minutes may be meant. */
const MOST_TIMES = 12;

export const ir333: Rule = {
  id: 'IR333',
  severity: Severity.WARNING,
  title: `Schedule that fires more than ${MOST_TIMES} times an hour`,
  why: `The limit is ${MOST_TIMES} runs an hour. The usual mistake is an asterisk in the minute field, which means every minute of the scheduled hours: a pruner that should run once a night runs 60 times. Each run reads all images, pods and builds of the cluster.`,
  source: kubernetesSource('pkg/controller/cronjob/utils.go', 'mostRecentScheduleTime'),
  scope: 'object',
  acknowledgeable: true,
  examples: { line: 6, failing: prunerYaml('schedule: "* 3 * * *"'), passing: prunerYaml('schedule: 0 3 * * *') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('ImagePruner')) {
      const { schedule = '', suspend = false } = valid.spec ?? {};
      const times = schedule === '' || suspend ? 0 : (timesAnHour(schedule) ?? 0);
      if (times <= MOST_TIMES) continue;
      const hourly = withOneMinute(schedule);
      yield {
        manifest,
        path: ['spec', 'schedule'],
        found: `${quoted(schedule)}, which fires ${Math.round(times)} times an hour`,
        expected: `at most ${MOST_TIMES} times an hour, because each run reads all images, pods and builds of the cluster`,
        fix: `set spec.schedule to ${quoted(hourly ?? '@daily')}, for example${hourly === undefined ? '' : ' (once an hour, in the same hours)'}`,
        edit: hourly === undefined ? undefined : suggested(set(['spec', 'schedule'], hourly)),
      };
    }
  },
};

function withOneMinute(schedule: string): string | undefined {
  const [, hours] = /^\S+((?: +[\d*/,-]+){4})$/.exec(schedule) ?? [];
  return hours === undefined ? undefined : `0${hours}`;
}
