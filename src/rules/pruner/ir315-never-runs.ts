import { neverRuns } from '../../core/formats/cron';
import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir315: Rule = {
  id: 'IR315',
  severity: Severity.WARNING,
  title: 'Schedule never fires',
  why: 'The API server accepts dates that do not exist, such as 31 February. The CronJob exists, but no Job ever starts. The storage becomes full, and no condition reports the missing runs.',
  source: 'robfig/cron spec.go SpecSchedule.Next',
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: true,
  examples: { line: 6, failing: prunerYaml('schedule: 0 3 31 2 *'), passing: prunerYaml('schedule: 0 3 28 * *') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('ImagePruner')) {
      const { schedule = '' } = valid.spec ?? {};
      if (schedule === '' || !neverRuns(schedule)) continue;
      yield {
        manifest,
        path: ['spec', 'schedule'],
        found: `${quoted(schedule)}, a date that does not exist, so that the pruner never runs`,
        expected: 'a day that exists',
        fix: 'correct the day or the month in spec.schedule; if the pruner must not run, remove spec.schedule and set spec.suspend to true',
      };
    }
  },
};
