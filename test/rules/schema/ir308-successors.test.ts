import { configYaml, documents, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const DAY = 86_400_000_000_000;
const marked = (yaml: string) => yaml.replace('  name: cluster\n', '  name: cluster\n  resourceVersion: "1"\n');
const live = (yaml: string) => `${marked(yaml)}status: {observedGeneration: 1}\n`;

testRule('IR308', {
  accept: {
    'the successors': documents(configYaml('replicas: 1\nlogLevel: Debug'), prunerYaml('keepYoungerThanDuration: 24h')),
    'a level in a live Config, where the Operator writes it out': live(configYaml('replicas: 1\nlogging: 2')),
    'an age that is no day of nanoseconds, which has a rule of its own': prunerYaml('keepYoungerThan: 86400'),
    'a level of which the schema tells that it is no number': configYaml('replicas: 1\nlogging: debug'),
    'an age of which the schema tells that it is no number': prunerYaml('keepYoungerThan: 24h'),
    'objects without a spec': documents(configYaml(''), prunerYaml('')),
  },
  reject: {
    'a level as a number': {
      yaml: configYaml('replicas: 1\nlogging: 0'),
      findings: [
        {
          line: 7,
          field: 'spec.logging',
          object: 'Config/cluster',
          found: '0',
          expected: 'logLevel, which replaces this deprecated field',
          fix: 'remove spec.logging, and set spec.logLevel to Normal, which logs the same',
        },
      ],
    },
    'a level that logs all': {
      yaml: configYaml('replicas: 1\nlogging: 4'),
      findings: [
        {
          line: 7,
          field: 'spec.logging',
          fix: 'remove spec.logging, and set spec.logLevel to Debug, which logs the same',
        },
      ],
    },
    'a level that logs only warnings, which has no successor': {
      yaml: configYaml('replicas: 1\nlogging: 1'),
      findings: [
        {
          line: 7,
          field: 'spec.logging',
          fix: 'remove spec.logging, and set spec.logLevel to Normal, which logs the least; no logLevel logs only warnings, as logging: 1 does',
        },
      ],
    },
    'a level beside its successor': {
      yaml: configYaml('replicas: 1\nlogLevel: Trace\nlogging: 4'),
      findings: [
        { line: 8, field: 'spec.logging', fix: 'remove spec.logging, which has no effect with logLevel Trace' },
      ],
    },
    'a week as a number': {
      yaml: prunerYaml(`keepYoungerThan: ${7 * DAY}`),
      findings: [
        {
          line: 6,
          field: 'spec.keepYoungerThan',
          fix: 'remove spec.keepYoungerThan, and set spec.keepYoungerThanDuration to 168h0m0s, which is the same time',
        },
      ],
    },
    'an age as a number': {
      yaml: prunerYaml(`keepYoungerThan: ${DAY}`),
      findings: [
        {
          line: 6,
          field: 'spec.keepYoungerThan',
          object: 'ImagePruner/cluster',
          found: '86400000000000 nanoseconds',
          expected: 'keepYoungerThanDuration, which replaces this deprecated field',
          fix: 'remove spec.keepYoungerThan, and set spec.keepYoungerThanDuration to 24h0m0s, which is the same time',
        },
      ],
    },
    'an age beside its successor': {
      yaml: prunerYaml('keepYoungerThan: 1\nkeepYoungerThanDuration: 24h'),
      findings: [
        {
          line: 6,
          field: 'spec.keepYoungerThan',
          found: '1 nanosecond',
          expected: 'keepYoungerThanDuration alone, which is set and replaces this deprecated field',
          fix: 'remove spec.keepYoungerThan, which has no effect',
        },
      ],
    },
    'a level in a manifest in which somebody left the version': {
      yaml: marked(configYaml('replicas: 1\nlogging: 2')),
      findings: [{ line: 8, field: 'spec.logging' }],
    },
    'an age in a live pruner, where the Operator writes nothing': {
      yaml: live(prunerYaml(`keepYoungerThan: ${DAY}`)),
      findings: [{ line: 7, field: 'spec.keepYoungerThan' }],
    },
  },
});
