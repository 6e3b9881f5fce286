import { prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

testRule('IR314', {
  accept: {
    'a pruner that skips bad references': prunerYaml('ignoreInvalidImageReferences: true'),
    'a pruner that leaves it to the API server': prunerYaml('schedule: "@daily"'),
    'a pruner that is suspended': prunerYaml('ignoreInvalidImageReferences: false\nsuspend: true'),
    'a value of another type': prunerYaml('ignoreInvalidImageReferences: "false"'),
    'no spec': prunerYaml(''),
  },
  reject: {
    'a pruner that stops at bad references': {
      yaml: prunerYaml('ignoreInvalidImageReferences: false'),
      findings: [
        {
          line: 6,
          field: 'spec.ignoreInvalidImageReferences',
          object: 'ImagePruner/cluster',
          found: 'false',
          expected: 'true',
          fix: 'set spec.ignoreInvalidImageReferences to true; with false, one invalid image reference in a pod or an image stream stops every run',
        },
      ],
    },
    'a pruner that is not suspended': {
      yaml: prunerYaml('suspend: false\nignoreInvalidImageReferences: false'),
      findings: [{ line: 7, field: 'spec.ignoreInvalidImageReferences' }],
    },
  },
});
