import { Release } from '../../../src/core/release';
import { documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const policy = (spec: string, namespace = 'openshift-image-registry', apiVersion = 'networking.k8s.io/v1') =>
  `apiVersion: ${apiVersion}\nkind: NetworkPolicy\nmetadata: {name: a, namespace: ${namespace}}\nspec: {${spec}}\n`;
const before = (yaml: string) => ({ yaml, release: Release.V4_21 });
const OURS = 'podSelector: {matchLabels: {docker-registry: default}}';
const port = (text: string) => before(policy(`${OURS}, ingress: [{ports: [{${text}}]}]`));
const ALL = 'podSelector: {}, policyTypes: [Ingress, Egress]';

testRule('IR348', {
  accept: {
    'the port': port('port: 5000'),
    'a range with the port': port('port: 4000, endPort: 6000'),
    'every port': port('protocol: TCP'),
    'a rule without ports': before(policy(`${OURS}, ingress: [{from: [{podSelector: {}}]}]`)),
    'another policy that opens what this one closes': before(
      documents(policy(ALL), policy(`${OURS}, ingress: [{}], egress: [{}]`)),
    ),
    'a policy of the cluster that opens it': {
      ...before(policy('podSelector: {}')),
      existing: policy(`${OURS}, ingress: [{}]`),
    },
    'other pods': before(policy('podSelector: {matchLabels: {app: image-pruner}}')),
    'another namespace': before(policy(ALL, 'shop')),
    'a policy of others': before(policy(ALL, undefined, 'example.com/v1')),
    'a release whose Operator opens it': { yaml: policy(ALL), release: Release.V4_22 },
  },
  reject: {
    'a policy that closes everything': {
      ...before(policy(ALL)),
      findings: [
        {
          line: 4,
          field: 'spec',
          object: 'NetworkPolicy/a',
          found: 'a NetworkPolicy that closes TCP port 5000 of the registry',
          expected: 'a NetworkPolicy that allows ingress to TCP port 5000',
          fix: 'add an ingress rule with TCP port 5000 to this NetworkPolicy, or leave out pods with label docker-registry: default in its podSelector; if another NetworkPolicy of the cluster allows it, acknowledge IR348',
          source: 'kubernetes/api networking/v1/types.go NetworkPolicySpec',
        },
        {
          line: 4,
          field: 'spec',
          found: 'a NetworkPolicy that closes all connections from the registry',
          expected: 'a NetworkPolicy that allows egress',
          fix: 'add an egress rule to this NetworkPolicy, or leave out pods with label docker-registry: default in its podSelector; if another NetworkPolicy of the cluster allows it, acknowledge IR348',
        },
      ],
    },
    'another port': { ...port('port: 8443'), findings: [{ line: 4, field: 'spec' }] },
    'a range without the port': { ...port('port: 5001, endPort: 6000'), findings: [{ line: 4, field: 'spec' }] },
    'the port of another protocol': { ...port('port: 5000, protocol: UDP'), findings: [{ line: 4, field: 'spec' }] },
    'the name of a port, which the pods do not have': {
      ...port('port: registry'),
      findings: [{ line: 4, field: 'spec' }],
    },
    'connections out of the registry, by a rule list that is empty': {
      ...before(policy(`${OURS}, ingress: [{}], egress: []`)),
      findings: [{ line: 4, field: 'spec', found: 'a NetworkPolicy that closes all connections from the registry' }],
    },
  },
});
