import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInPruner } from '../../forms/steps';

export const irc901 = messageCause({
  id: 'IRC901',
  title: 'Schedule of the pruner is invalid',
  why: 'The Operator copies the schedule into the CronJob. The API server rejects a schedule that is not a cron expression of five fields, or that contains a time zone (since Kubernetes 1.29).',
  decides: 'Whether spec.schedule of ImagePruner/cluster is a valid cron schedule.',
  source: kubernetesSource('pkg/apis/batch/validation/validation.go', 'validateScheduleFormat'),
  messages: [
    'CronJob.batch "image-pruner" is invalid: spec.schedule: Invalid value',
    'cannot use TZ or CRON_TZ in schedule',
  ],
  depth: 2,
  rule: 'IR103',
  looksLike: /CronJob\.batch "image-pruner" is invalid.*?spec\.schedule: Invalid value: (?<why>.*)/,
  explain: ({ group }) => ({
    what: `The schedule of the pruner is invalid: ${group('why').slice(0, 160)}.`,
    object: 'ImagePruner/cluster',
    field: 'spec.schedule',
    fix: [
      setInPruner(
        'Set the schedule to a cron expression of five fields without a time zone (the time is UTC), for example each midnight:',
        {
          schedule: '0 0 * * *',
        },
      ),
    ],
  }),
});
