import { prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

testRule('IR316', {
  accept: {
    'a few revisions': prunerYaml('keepTagRevisions: 3'),
    'one revision': prunerYaml('keepTagRevisions: 1'),
    'revisions that are left to the Operator': prunerYaml('suspend: false'),
    'a number of another type': prunerYaml('keepTagRevisions: "0"'),
    'no spec': prunerYaml(''),
  },
  reject: {
    'no revision': {
      yaml: prunerYaml('keepTagRevisions: 0'),
      findings: [
        {
          line: 6,
          field: 'spec.keepTagRevisions',
          object: 'ImagePruner/cluster',
          found: '0',
          expected: '1 or more',
          fix: 'set spec.keepTagRevisions to 1 or more (default 3); with 0, the pruner deletes every image that is older than keepYoungerThanDuration and that no pod or build uses at that moment',
        },
      ],
    },
  },
});
