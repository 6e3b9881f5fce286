import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const withHost = (host: string) =>
  configYaml(`replicas: 1\nroutes:\n- name: a\n- name: b\n  hostname: ${JSON.stringify(host)}`);

const FIELD = 'spec.routes[1].hostname';
const DNS_NAME = "lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part";

testRule('IR109', {
  accept: {
    'a host': withHost('registry.example.com'),
    'a host of one part': withHost('registry'),
    'an empty host, which leaves it to the cluster': withHost(''),
    'no host': configYaml('routes: [{name: a}]'),
    'no routes': configYaml('replicas: 1'),
    'no spec': configYaml(''),
  },
  reject: {
    'a host with a scheme': {
      yaml: withHost('https://registry.example.com'),
      findings: [
        {
          line: 10,
          field: FIELD,
          object: 'Config/cluster',
          found: '"https://registry.example.com"',
          expected: DNS_NAME,
          fix: 'write only the host, such as registry.example.com, without scheme, port and path',
        },
      ],
    },
    'a host with a port': { yaml: withHost('registry.example.com:443'), findings: [{ line: 10, field: FIELD }] },
    'a host with a path': { yaml: withHost('registry.example.com/v2'), findings: [{ line: 10, field: FIELD }] },
    'a host in upper case': {
      yaml: withHost('Registry.example.com'),
      findings: [{ line: 10, field: FIELD, fix: 'write "registry.example.com", in lower case' }],
    },
    'a wildcard': {
      yaml: withHost('*.example.com'),
      findings: [
        {
          line: 10,
          field: FIELD,
          found: 'the wildcard "*.example.com"',
          expected: 'the name of one host, such as registry.example.com',
        },
      ],
    },
    'two dots in a row': { yaml: withHost('a..b'), findings: [{ line: 10, field: FIELD }] },
    'a part that is too long': { yaml: withHost(`${'a'.repeat(64)}.b`), findings: [{ line: 10, field: FIELD }] },
    'two hosts that are none': {
      yaml: configYaml('routes:\n- name: a\n  hostname: a_b\n- name: b\n  hostname: b/c'),
      findings: [
        { line: 8, field: 'spec.routes[0].hostname' },
        { line: 10, field: 'spec.routes[1].hostname' },
      ],
    },
  },
});
