import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const HOST = 'registry.example.com';
const routes = (...hosts: string[]) =>
  configYaml(`routes:\n${hosts.map((host, index) => `- {name: r${index}, hostname: "${host}"}\n`).join('')}`);
const route = (name: string, spec: string, metadata = '') =>
  `apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: ${name}, namespace: openshift-image-registry${metadata}}\nspec: ${spec}\n`;

testRule('IR223', {
  accept: {
    'hosts that differ': routes(HOST, 'images.example.com'),
    'hosts that are left to the cluster': routes('', ''),
    'a Route of another host': documents(route('web', '{host: web.example.com}'), routes(HOST)),
    'a Route of a path of that host': documents(route('web', `{host: ${HOST}, path: /docs}`), routes(HOST)),
    'a Route of the Operator itself': documents(
      route('old', `{host: ${HOST}}`, ', annotations: {imageregistry.openshift.io: "true"}'),
      routes(HOST),
    ),
    'the Route that the Operator makes of it': documents(route('r0', `{host: ${HOST}}`), routes(HOST)),
    'a generated host without the default route': routes('default-route-openshift-image-registry.apps.example.com'),
    'no routes': configYaml('replicas: 1'),
    'no spec': configYaml(''),
  },
  reject: {
    'one host for two routes': {
      yaml: routes(HOST, HOST),
      findings: [
        {
          line: 8,
          field: 'spec.routes[1].hostname',
          object: 'Config/cluster',
          found: '"registry.example.com", which spec.routes[0] (r0) already has',
          expected: 'a different host, because the router serves only the oldest route of a host',
          fix: 'set spec.routes[1].hostname to another host, or remove spec.routes[1]',
        },
      ],
    },
    'one host for the first and the last of three': {
      yaml: routes(HOST, 'images.example.com', HOST),
      findings: [
        {
          line: 9,
          field: 'spec.routes[2].hostname',
          found: '"registry.example.com", which spec.routes[0] (r0) already has',
        },
      ],
    },
    'the host of a Route': {
      yaml: documents(route('web', `{host: ${HOST}}`), routes('images.example.com', HOST)),
      findings: [
        {
          line: 13,
          field: 'spec.routes[1].hostname',
          found: '"registry.example.com", which Route/openshift-image-registry/web already has',
        },
      ],
    },
    'the host of the default route': {
      yaml: `${routes('default-route-openshift-image-registry.apps.example.com')}  defaultRoute: true\n`,
      findings: [
        {
          line: 7,
          field: 'spec.routes[0].hostname',
          found:
            '"default-route-openshift-image-registry.apps.example.com", which the route of spec.defaultRoute already has',
        },
      ],
    },
  },
});
