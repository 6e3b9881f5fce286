import { configYaml, documents, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const resources = (request: string, limit: string, resource = 'memory') =>
  `resources:\n  requests: {${resource}: ${request}}\n  limits: {${resource}: ${limit}}`;
const config = (spec: string) => configYaml(`replicas: 1\n${spec}`);

const above = (request: string, limit: string, resource: string) => ({
  yaml: config(resources(request, limit, resource)),
  findings: [{ line: 8, field: `spec.resources.requests.${resource}` }],
});

testRule('IR107', {
  accept: {
    'as much, in another unit': config(resources('1Gi', '1024Mi')),
    'as much CPU, in thousandths': config(resources('1000m', '1', 'cpu')),
    'less, in powers of ten against powers of two': config(resources('100M', '1Gi')),
    'a request whose limit is not set': config('resources:\n  requests: {cpu: 64}\n  limits: {memory: 1Gi}'),
    'requests without limits': config('resources:\n  requests: {cpu: 64}'),
    'limits without requests': config('resources:\n  limits: {cpu: 64}'),
    'no resources': config('logLevel: Normal'),
    'a Config without a spec': configYaml(''),
  },
  reject: {
    'a request above its limit': {
      yaml: configYaml('replicas: 1\nresources:\n  requests:\n    memory: 1Gi\n  limits:\n    memory: 512Mi'),
      findings: [
        {
          line: 9,
          field: 'spec.resources.requests.memory',
          object: 'Config/cluster',
          found: '1Gi with a limit of 512Mi',
          expected: 'at most 512Mi',
          fix: 'lower this request to 512Mi or less, or raise the limit',
        },
      ],
    },
    'a request of the pruner above its limit': {
      yaml: prunerYaml(resources('1Gi', '1000Mi')),
      findings: [{ line: 7, field: 'spec.resources.requests.memory', object: 'ImagePruner/cluster' }],
    },
    'a little more memory': above('1025Mi', '1Gi', 'memory'),
    'more CPU than 999 thousandths': above('1', '999m', 'cpu'),
    'more CPU, in a text': above('"1.5"', '1', 'cpu'),
    'more CPU, in numbers': above('2', '1', 'cpu'),
    'more disk, in powers of ten': above('1G', '1e8', 'ephemeral-storage'),
    'more of a resource that others have defined': {
      yaml: config(resources('2', '1', 'example.com/gpu')),
      findings: [{ line: 8, field: 'spec.resources.requests["example.com/gpu"]' }],
    },
    'two requests, after one that is not': {
      yaml: config(
        'resources:\n  requests: {cpu: 1, memory: 2Gi, ephemeral-storage: 3Gi}\n  limits: {cpu: 2, memory: 1Gi, ephemeral-storage: 1Gi}',
      ),
      findings: [
        { line: 8, field: 'spec.resources.requests.memory' },
        { line: 8, field: 'spec.resources.requests.ephemeral-storage' },
      ],
    },
    'a Config and a pruner': {
      yaml: documents(config(resources('2', '1', 'cpu')), prunerYaml(resources('2', '1', 'cpu'))),
      findings: [
        { line: 8, field: 'spec.resources.requests.cpu', object: 'Config/cluster' },
        { line: 17, field: 'spec.resources.requests.cpu', object: 'ImagePruner/cluster' },
      ],
    },
  },
});
