import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const resources = (text: string) => configYaml(`replicas: 1\nresources: ${text}`);

testRule('IR235', {
  accept: {
    'usual amounts': resources('{requests: {cpu: 100m, memory: 256Mi}, limits: {cpu: 2, memory: 1Gi}}'),
    'the least and the most': resources('{requests: {cpu: 10000, memory: 4Mi}, limits: {memory: 4Mi}}'),
    'no limit': resources('{limits: {memory: 0}}'),
    'a request of a few bytes, which reserves nothing': resources('{requests: {memory: 256m}}'),
    'a limit of processors above a request': resources('{requests: {cpu: 1}, limits: {cpu: 256Mi}}'),
    'what is no quantity': resources('{limits: {memory: lots}}'),
  },
  reject: {
    'thousandths of bytes': {
      yaml: resources('{limits: {memory: 512m}}'),
      findings: [
        {
          line: 7,
          field: 'spec.resources.limits.memory',
          object: 'Config/cluster',
          found: '"512m"',
          expected: 'at least 4Mi; a number without a unit means bytes, and m means thousandths of a byte',
          fix: 'write 512Mi',
          source: 'cri-o/cri-o internal/config/cgmgr/cgmgr.go VerifyMemoryIsEnough',
        },
      ],
    },
    'bytes, for a pruner': {
      yaml: prunerYaml('resources: {limits: {memory: 512}}'),
      findings: [{ line: 6, field: 'spec.resources.limits.memory', fix: 'write 512Mi' }],
    },
    'a limit that is no number of mebibytes either': {
      yaml: resources('{limits: {memory: 2}}'),
      findings: [
        { line: 7, field: 'spec.resources.limits.memory', fix: 'in spec.resources.limits.memory, use at least 4Mi' },
      ],
    },
    'a limit with a unit': {
      yaml: resources('{limits: {memory: 3Mi}}'),
      findings: [
        { line: 7, field: 'spec.resources.limits.memory', fix: 'in spec.resources.limits.memory, use at least 4Mi' },
      ],
    },
    'millions of processors': {
      yaml: resources('{requests: {cpu: 256Mi}}'),
      findings: [
        {
          line: 7,
          field: 'spec.resources.requests.cpu',
          found: '"256Mi"',
          expected:
            'at most 10000, so that a node can have it; a unit such as Mi means millions of CPUs, and m means thousandths',
          fix: 'write 256m',
        },
      ],
    },
    'a limit that is the request, too': {
      yaml: resources('{limits: {cpu: 20000, memory: 200Ti}}'),
      findings: [
        { line: 7, field: 'spec.resources.limits.cpu' },
        { line: 7, field: 'spec.resources.limits.memory' },
      ],
    },
  },
});
