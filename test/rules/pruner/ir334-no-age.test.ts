import { prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const of = (age: string, rest = '') => prunerYaml(`keepYoungerThanDuration: ${age}${rest}`);
const AT_AGE = { line: 6, field: 'spec.keepYoungerThanDuration' };

testRule('IR334', {
  accept: {
    'a minute': of('1m'),
    'an hour': of('1h'),
    'a negative duration, which has a rule of its own': of('-1h'),
    'a text that is no duration': of('1d'),
    'a pruner that is suspended': of('0s', '\nsuspend: true'),
    'an age in nanoseconds, which has a rule of its own': prunerYaml('keepYoungerThan: 0'),
    'no age': prunerYaml('suspend: false'),
    'no spec': prunerYaml(''),
  },
  reject: {
    'an age of 0': {
      yaml: of('0s'),
      findings: [
        {
          ...AT_AGE,
          object: 'ImagePruner/cluster',
          found: '0s',
          expected: 'a minute or more',
          fix: 'set spec.keepYoungerThanDuration (default 1h) to at least the longest time between the push of an image and its first use; otherwise the pruner can delete an image that a build has just pushed',
        },
      ],
    },
    'a nanosecond': { yaml: of('1ns'), findings: [{ ...AT_AGE, found: '1ns' }] },
    'not quite a minute': { yaml: of('59.9s'), findings: [{ ...AT_AGE, found: '59.9s' }] },
  },
});
