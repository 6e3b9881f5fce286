import { Release } from '../../../src/core/release';
import { prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule, type Rejected } from '../rule-table';

const at = (schedule: string) => prunerYaml(`schedule: ${JSON.stringify(schedule)}`);
const refused = (schedule: string): Rejected => ({
  yaml: at(schedule),
  findings: [{ line: 6, field: 'spec.schedule' }],
});

const ZONED = 'CRON_TZ=Europe/Berlin 0 3 * * *';

testRule('IR103', {
  accept: {
    'every night': at('0 3 * * *'),
    'every quarter of an hour': at('*/15 * * * *'),
    'a word for it': at('@daily'),
    'the name of a day': at('0 3 * * sun'),
    'an empty schedule, which the Operator fills in': at(''),
    'a time zone until 4.15': { yaml: at(ZONED), release: Release.V4_15 },
    'no schedule': prunerYaml('suspend: false'),
    'a schedule of another type': prunerYaml('schedule: 3'),
    'no spec': prunerYaml(''),
  },
  reject: {
    'four fields': {
      yaml: at('0 3 * *'),
      findings: [
        {
          line: 6,
          field: 'spec.schedule',
          object: 'ImagePruner/cluster',
          found: '4 fields',
          expected: '5 fields: minute, hour, day of month, month, day of week',
          fix: 'write minute, hour, day of month, month and day of week, such as `0 3 * * *` for every day at 03:00',
        },
      ],
    },
    'six fields': {
      yaml: at('0 0 3 * * *'),
      findings: [
        {
          line: 6,
          field: 'spec.schedule',
          found: '6 fields',
          fix: 'remove the seconds: a CronJob counts in minutes',
        },
      ],
    },
    'a time zone from 4.16 on': {
      yaml: at(ZONED),
      release: Release.V4_16,
      findings: [{ line: 6, field: 'spec.schedule', found: 'a time zone in the schedule' }],
    },
    'a text': refused('not a cron'),
    'a minute that does not exist': refused('60 * * * *'),
    'a misspelt word': refused('@dayly'),
    'a seventh day': refused('0 0 * * 7'),
  },
});
