import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const PRIVATE = 'storage: {azure: {networkAccess: {type: Internal}}}';
const ROUTES = 'routes: [{name: public, hostname: registry.example.com}]';

testRule('IR312', {
  accept: {
    'layers that pass through the registry': configYaml(`defaultRoute: true\ndisableRedirect: true\n${PRIVATE}`),
    'no route': configYaml(PRIVATE),
    'routes that are not wanted': configYaml(`defaultRoute: false\nroutes: []\n${PRIVATE}`),
    'a public account': configYaml('defaultRoute: true\nstorage: {azure: {networkAccess: {type: External}}}'),
    'an account that is public by default': configYaml('defaultRoute: true\nstorage: {azure: {}}'),
    'another storage': configYaml('defaultRoute: true\nstorage: {s3: {bucket: layers}}'),
    'no storage': configYaml('defaultRoute: true'),
    'no spec': configYaml(''),
  },
  reject: {
    'the default route to a private account': {
      yaml: configYaml(`defaultRoute: true\n${PRIVATE}`),
      findings: [
        {
          line: 5,
          field: 'spec.disableRedirect',
          object: 'Config/cluster',
          found: 'no value, so that the registry redirects pulls through a route to a private Azure storage account',
          expected: 'true',
          fix: 'set spec.disableRedirect to true; otherwise clients outside the network of the account are redirected to it, and cannot pull. If all clients are inside this network, acknowledge IR312',
        },
      ],
    },
    'a route of your own to a private account': {
      yaml: configYaml(`disableRedirect: false\n${ROUTES}\n${PRIVATE}`),
      findings: [{ line: 6, field: 'spec.disableRedirect' }],
    },
    'acknowledged, as all clients are inside': {
      yaml: configYaml(`${ROUTES}\n${PRIVATE}`).replace(
        'metadata:\n',
        'metadata:\n  annotations: {acknowledge.cdk8s-openshift-image-registry/IR312: all inside}\n',
      ),
      findings: [{ line: 6, field: 'spec.disableRedirect', acknowledged: 'all inside' }],
    },
  },
});
