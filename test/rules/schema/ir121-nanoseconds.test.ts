import { prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const GENERAL = 'replace spec.keepYoungerThan with spec.keepYoungerThanDuration, such as 168h for a week';
const age = (nanoseconds: number) => prunerYaml(`keepYoungerThan: ${nanoseconds}`);

testRule('IR121', {
  accept: {
    'a week of nanoseconds': age(604_800_000_000_000),
    'a minute of them': age(60_000_000_000),
    'an age that does not count beside its successor': prunerYaml(
      'keepYoungerThan: 604800\nkeepYoungerThanDuration: 168h',
    ),
    'the successor alone': prunerYaml('keepYoungerThanDuration: 1s'),
    'an age of which the schema tells that it is no number': prunerYaml('keepYoungerThan: 60m'),
    'no age': prunerYaml('suspend: false'),
    'a pruner without a spec': prunerYaml(''),
  },
  reject: {
    'a week of seconds': {
      yaml: age(604_800),
      findings: [
        {
          line: 6,
          field: 'spec.keepYoungerThan',
          object: 'ImagePruner/cluster',
          found: '604800, which is 604.8µs, because the number counts nanoseconds',
          expected: 'at least a minute',
          fix: 'replace spec.keepYoungerThan with spec.keepYoungerThanDuration: 168h0m0s (if you meant 604800 seconds)',
        },
      ],
    },
    'not quite a minute': {
      yaml: age(59_999_999_999),
      findings: [
        {
          line: 6,
          field: 'spec.keepYoungerThan',
          found: '59999999999, which is 59.999999999s, because the number counts nanoseconds',
          fix: GENERAL,
        },
      ],
    },
    nothing: {
      yaml: age(0),
      findings: [
        {
          line: 6,
          field: 'spec.keepYoungerThan',
          found: '0, which is 0s, because the number counts nanoseconds',
          fix: GENERAL,
        },
      ],
    },
  },
});
