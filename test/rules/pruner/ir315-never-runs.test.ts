import { prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const at = (schedule: string) => prunerYaml(`schedule: ${JSON.stringify(schedule)}`);

testRule('IR315', {
  accept: {
    'a day of each month': at('0 3 28 * *'),
    'a day of some months': at('0 3 31 * *'),
    'a day of leap years': at('0 3 29 2 *'),
    'a day that does not exist, or each Sunday': at('0 3 31 2 0'),
    'a word for it': at('@monthly'),
    'a schedule that is none': at('0 3 31 2'),
    'an empty schedule': at(''),
    'no schedule': prunerYaml('suspend: false'),
    'no spec': prunerYaml(''),
  },
  reject: {
    'a day that does not exist': {
      yaml: at('0 3 31 2 *'),
      findings: [
        {
          line: 6,
          field: 'spec.schedule',
          object: 'ImagePruner/cluster',
          found: '"0 3 31 2 *", a date that does not exist, so that the pruner never runs',
          expected: 'a day that exists',
          fix: 'correct the day or the month in spec.schedule; if the pruner must not run, remove spec.schedule and set spec.suspend to true',
        },
      ],
    },
    'a day that none of some months has': {
      yaml: at('0 3 31 4,6,9,11 *'),
      findings: [{ line: 6, field: 'spec.schedule' }],
    },
  },
});
