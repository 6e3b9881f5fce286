import { prunerYaml } from '../../../src/rules/examples/example-yaml';
import { Release } from '../../../src/core/release';
import { testRule } from '../rule-table';

const at = (schedule: string, rest = '') => prunerYaml(`schedule: ${JSON.stringify(schedule)}${rest}`);
const AT_SCHEDULE = { line: 6, field: 'spec.schedule' };

const OFTEN_ENOUGH = [
  '0 3 * * *',
  '*/5 * * * *',
  '0,30 3 * * *',
  '59 * * * *',
  '@hourly',
  '@daily',
  '@every 5m',
  '@every 1h',
];
const TOO_OFTEN: Record<string, number> = {
  '* * * * *': 60,
  '*/1 3 * * *': 60,
  '0-59 3 * * sun': 60,
  '*/2 3 * * *': 30,
  '? 3 1 * *': 60,
  '@every 1m': 60,
  '@every 0s': 3600,
};

testRule('IR333', {
  accept: {
    ...Object.fromEntries(OFTEN_ENOUGH.map((schedule) => [schedule, at(schedule)])),
    'a pruner that is suspended': at('* 3 * * *', '\nsuspend: true'),
    'a schedule that is none': at('* 3 * *'),
    'an empty schedule': at(''),
    'no schedule': prunerYaml('suspend: false'),
    'no spec': prunerYaml(''),
  },
  reject: {
    'an asterisk for the minute': {
      yaml: at('* 3 * * *'),
      findings: [
        {
          ...AT_SCHEDULE,
          object: 'ImagePruner/cluster',
          found: '"* 3 * * *", which fires 60 times an hour',
          expected: 'at most 12 times an hour, because each run reads all images, pods and builds of the cluster',
          fix: 'set spec.schedule to "0 3 * * *", for example (once an hour, in the same hours)',
        },
      ],
    },
    'a schedule with a time zone, which old releases take': {
      yaml: at('CRON_TZ=Europe/Berlin * 3 * * *'),
      release: Release.V4_12,
      findings: [{ ...AT_SCHEDULE, fix: 'set spec.schedule to "@daily", for example' }],
    },
    ...Object.fromEntries(
      Object.entries(TOO_OFTEN).map(([schedule, times]) => [
        schedule,
        {
          yaml: at(schedule),
          findings: [{ ...AT_SCHEDULE, found: `${JSON.stringify(schedule)}, which fires ${times} times an hour` }],
        },
      ]),
    ),
  },
});
