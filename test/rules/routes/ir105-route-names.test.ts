import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';
import { testRule } from '../rule-table';

const withRoutes = (...names: string[]) =>
  configYaml(`replicas: 1\nroutes:\n${names.map((name) => `- name: ${JSON.stringify(name)}\n`).join('')}`);

const DNS_NAME = "lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part";

testRule('IR105', {
  accept: {
    'a different name for each route': withRoutes('a', 'b', 'ab'),
    'a name with dots, hyphens and digits': withRoutes('a.b', 'a-1', '1'),
    'a name with the reserved one in it': withRoutes('default-route-2', 'my-default-route'),
    'a route without a name, which the schema refuses': configYaml('routes: [{hostname: a.example.com}]'),
    'two routes without a name': configYaml('routes: [{hostname: a.example.com}, {hostname: b.example.com}]'),
    'no routes': configYaml('replicas: 1'),
    'no spec': configYaml(''),
  },
  reject: {
    'the reserved name, also without defaultRoute': {
      yaml: withRoutes('a', 'default-route'),
      findings: [
        {
          line: 9,
          field: 'spec.routes[1].name',
          object: 'Config/cluster',
          found: 'default-route',
          expected: 'another name, because this one is reserved for the route of spec.defaultRoute',
          fix: 'set spec.routes[1].name to another name; if you want the route with the generated host, remove this route and set spec.defaultRoute to true',
        },
      ],
    },
    'one name for three routes': {
      yaml: withRoutes('a', 'b', 'a', 'a'),
      findings: [
        {
          line: 10,
          field: 'spec.routes[2].name',
          found: '"a", which spec.routes[0] already has',
          expected: 'a different name for each route',
          fix: 'set spec.routes[2].name to another name',
        },
        { line: 11, field: 'spec.routes[3].name', found: '"a", which spec.routes[0] already has' },
      ],
    },
    'a name with an underscore': {
      yaml: withRoutes('a_b'),
      findings: [
        {
          line: 8,
          field: 'spec.routes[0].name',
          found: '"a_b"',
          expected: DNS_NAME,
          fix: `in spec.routes[0].name, use ${DNS_NAME}`,
        },
      ],
    },
    'a name in upper case': {
      yaml: withRoutes('Public'),
      findings: [{ line: 8, field: 'spec.routes[0].name', expected: DNS_NAME, fix: 'write "public", in lower case' }],
    },
    'a name with a slash': { yaml: withRoutes('a/b'), findings: [{ line: 8, field: 'spec.routes[0].name' }] },
    'a name with a space': { yaml: withRoutes('a b'), findings: [{ line: 8, field: 'spec.routes[0].name' }] },
    'a name with a hyphen in front': { yaml: withRoutes('-a'), findings: [{ line: 8, field: 'spec.routes[0].name' }] },
    'a name that is no name, twice': {
      yaml: withRoutes('', ''),
      findings: [
        { line: 8, field: 'spec.routes[0].name', found: 'an empty text' },
        { line: 9, field: 'spec.routes[1].name', found: '"", which spec.routes[0] already has' },
      ],
    },
  },
});

test('a route without a name is a matter of the schema alone', () => {
  const findings = judging('IR101', 'IR105').findingsIn(configYaml('replicas: 1\nroutes: [{hostname: a.example.com}]'));
  expect(findings.map(({ id }) => id)).toEqual(['IR101']);
});
