import { Release } from '../../../src/core/release';
import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (resources: string) => configYaml(`replicas: 1\nresources:\n  ${resources}`);
const GPU = 'example.com/gpu';
const LETTERS = "letters, digits, '-', '_' or '.', with a letter or a digit at both ends";
const NAMES = 'cpu, memory, ephemeral-storage, hugepages-… or an extended resource such as example.com/device';

testRule('IR118', {
  accept: {
    'what every container may have': config('requests: {cpu: 0, memory: 256Mi, ephemeral-storage: 1G}'),
    'huge pages, as many as their limit': config(
      'requests: {cpu: 1, hugepages-2Mi: 1024Mi}\n  limits: {hugepages-2Mi: 1Gi}',
    ),
    'devices, as many as their limit': config(`requests: {${GPU}: 2}\n  limits: {${GPU}: "2"}`),
    'devices that are limited alone': config(`limits: {${GPU}: 2}`),
    'more devices than their limit, which is a mistake of its own': config(
      `requests: {${GPU}: 2}\n  limits: {${GPU}: 1}`,
    ),
    'less memory than its limit': config('requests: {memory: 1Gi}\n  limits: {memory: 2Gi}'),
    'memory without a limit': config('requests: {memory: 1Gi}'),
    'an amount of which the schema tells that it is none': config('limits: {mem: much}'),
    'an empty list of claims': config('claims: []'),
    'claims of which the schema tells that they are no list': config('claims: {name: gpu}'),
    'claims that the API server drops without a word': {
      yaml: config('claims: [{name: gpu}]'),
      release: Release.V4_20,
    },
    'claims that the release does not have': { yaml: config('claims: [{name: gpu}]'), release: Release.V4_12 },
    'a resource of Kubernetes, which may be overcommitted': config('requests: {example.kubernetes.io/slots: 500m}'),
    'devices by thousands': config(`limits: {${GPU}: 1k}`),
    'huge pages, as an amount of which the schema tells that it is none': config(
      'limits: {cpu: 1, hugepages-2Mi: many}',
    ),
    'no resources': configYaml('replicas: 1'),
  },
  reject: {
    'a part of a device': {
      yaml: config(`limits: {${GPU}: 500m}`),
      findings: [
        { line: 8, field: `spec.resources.limits["${GPU}"]`, found: '500m', expected: 'a whole number of devices' },
      ],
    },
    'a device under the name of a quota': {
      yaml: config(`limits: {requests.${GPU}: 1}`),
      findings: [
        {
          line: 8,
          field: `spec.resources.limits["requests.${GPU}"]`,
          expected: 'the name of a device, which does not begin with "requests."',
        },
      ],
    },
    'half a huge page': {
      yaml: config('limits: {cpu: 1, hugepages-2Mi: 1Mi}'),
      findings: [
        { line: 8, field: 'spec.resources.limits.hugepages-2Mi', found: '1Mi', expected: 'a multiple of 2Mi' },
      ],
    },
    'huge pages alone': {
      yaml: config('requests: {hugepages-2Mi: 4Mi}\n  limits: {hugepages-2Mi: 4Mi}'),
      findings: [
        {
          line: 8,
          field: 'spec.resources.requests.hugepages-2Mi',
          found: 'huge pages without cpu or memory',
          expected: 'cpu or memory as well',
        },
      ],
    },
    'a resource by half its name': {
      yaml: configYaml('replicas: 1\nresources:\n  limits:\n    mem: 1Gi'),
      findings: [
        {
          line: 9,
          field: 'spec.resources.limits.mem',
          object: 'Config/cluster',
          found: '"mem"',
          expected: NAMES,
          fix: 'rename it to memory',
        },
      ],
    },
    'a misspelt resource of the pruner': {
      yaml: prunerYaml('resources:\n  requests:\n    memmory: 1Gi'),
      findings: [
        {
          line: 8,
          field: 'spec.resources.requests.memmory',
          object: 'ImagePruner/cluster',
          fix: 'rename it to memory',
        },
      ],
    },
    'disk by half its name': {
      yaml: config('limits: {ephemeral: 1Gi}'),
      findings: [{ line: 8, field: 'spec.resources.limits.ephemeral', fix: 'rename it to ephemeral-storage' }],
    },
    'a CPU in upper case': {
      yaml: config('limits: {CPU: 1}'),
      findings: [{ line: 8, field: 'spec.resources.limits.CPU', found: '"CPU"', fix: 'rename it to cpu' }],
    },
    'a resource that nobody knows': {
      yaml: config('limits: {licenses: 1}'),
      findings: [
        { line: 8, field: 'spec.resources.limits.licenses', expected: NAMES, fix: `rename this key: use ${NAMES}` },
      ],
    },
    'huge pages of no size': {
      yaml: config('limits: {hugepages: 1Gi}'),
      findings: [{ line: 8, field: 'spec.resources.limits.hugepages', found: '"hugepages"' }],
    },
    'huge pages in the middle of a name': {
      yaml: config('limits: {my-hugepages-2Mi: 1Gi}'),
      findings: [{ line: 8, field: 'spec.resources.limits.my-hugepages-2Mi', found: '"my-hugepages-2Mi"' }],
    },
    'a device whose name has a space': {
      yaml: config('limits: {example.com/the gpu: 1}'),
      findings: [
        {
          line: 8,
          field: 'spec.resources.limits["example.com/the gpu"]',
          found: '"the gpu" after the slash of a key',
          expected: LETTERS,
        },
      ],
    },
    'a name with a space': {
      yaml: config('limits: {the memory: 1Gi}'),
      findings: [{ line: 8, field: 'spec.resources.limits["the memory"]', found: '"the memory"', expected: LETTERS }],
    },
    'amounts below none': {
      yaml: config('requests: {cpu: -1}\n  limits: {memory: -1Gi}'),
      findings: [
        {
          line: 8,
          field: 'spec.resources.requests.cpu',
          found: '-1',
          expected: '0 or more',
          fix: 'in spec.resources.requests.cpu, use 0 or more',
        },
        { line: 9, field: 'spec.resources.limits.memory', found: '-1Gi' },
      ],
    },
    'devices without a limit': {
      yaml: config(`requests: {${GPU}: 2}`),
      findings: [
        {
          line: 8,
          field: `spec.resources.requests["${GPU}"]`,
          found: 'a request without a limit',
          expected: 'a limit of the same amount',
          fix: 'set the same amount in limits, too',
        },
      ],
    },
    'fewer devices than their limit': {
      yaml: config(`requests: {${GPU}: 1}\n  limits: {${GPU}: "2"}`),
      findings: [
        {
          line: 8,
          field: `spec.resources.requests["${GPU}"]`,
          found: '1 with a limit of 2',
          expected: 'the same amount as the limit, 2',
          fix: `in spec.resources.requests["${GPU}"], use the same amount as the limit, 2`,
        },
      ],
    },
    'fewer huge pages than their limit': {
      yaml: config('requests: {cpu: 1, hugepages-2Mi: 512Mi}\n  limits: {hugepages-2Mi: 1Gi}'),
      findings: [{ line: 8, field: 'spec.resources.requests.hugepages-2Mi', found: '512Mi with a limit of 1Gi' }],
    },
    'claims that nobody can make': {
      yaml: config('claims: [{name: gpu}]'),
      findings: [
        {
          line: 8,
          field: 'spec.resources.claims',
          found: 'claims',
          expected: 'no claims, because the pods have no resourceClaims',
          fix: 'remove spec.resources.claims',
        },
      ],
    },
  },
});
