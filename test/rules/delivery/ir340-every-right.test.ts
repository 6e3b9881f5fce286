import { testRule } from '../rule-table';

const GROUP = 'imageregistry.operator.openshift.io';
const OWN = `- {apiGroups: [${GROUP}], resources: [configs], resourceNames: [cluster], verbs: [get, patch]}`;
const EVERYTHING = "- {apiGroups: ['*'], resources: ['*'], verbs: ['*']}";
const BIND =
  '- {apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], resourceNames: [cluster-admin], verbs: [bind]}';

function role(rules: readonly string[], kind = 'ClusterRole', apiVersion = 'rbac.authorization.k8s.io/v1'): string {
  return [
    `apiVersion: ${apiVersion}`,
    `kind: ${kind}`,
    'metadata: {name: image-registry-argo-cd}',
    'rules:',
    ...rules,
    '',
  ].join('\n');
}

testRule('IR340', {
  accept: {
    'the rights that it needs': role([OWN, '- {apiGroups: [""], resources: [secrets], verbs: ["*"]}']),
    'a role that is not about the registry': role([EVERYTHING, BIND]),
    'another kind': role([OWN, EVERYTHING], 'ClusterRoleBinding'),
    'another group': role([OWN, EVERYTHING], 'ClusterRole', 'rbac.example.com/v1'),
    'some verbs for everything': role([OWN, EVERYTHING.replace("verbs: ['*']", 'verbs: [get]')]),
    'every verb for a group': role([OWN, EVERYTHING.replace("apiGroups: ['*']", 'apiGroups: [apps]')]),
    'every verb for a kind': role([OWN, EVERYTHING.replace("resources: ['*']", 'resources: [pods]')]),
    'to bind another role': role([OWN, BIND.replace('cluster-admin', 'view')]),
    'to bind a Role of that name': role([OWN, BIND.replace('clusterroles', 'roles')]),
    'to read cluster-admin': role([OWN, BIND.replace('bind', 'get')]),
    'rules that are none': role([OWN, '- 1', '- {apiGroups: 1, verbs: null}']),
  },
  reject: {
    'all rights': {
      yaml: role([OWN, EVERYTHING]),
      findings: [
        {
          line: 6,
          field: 'rules[1]',
          object: 'ClusterRole/image-registry-argo-cd',
          found: 'all rights',
          expected: 'the rights that the registry needs',
          fix: 'remove this rule: with it, the account of the tool is a cluster administrator. If the construct ArgoCdPermissions or FluxPermissions generated the rule, a chart has a wildcard role or a binding to cluster-admin, which only an account with the same rights can apply: move that role or binding out of the chart, and apply it yourself as cluster administrator',
        },
      ],
    },
    'in one namespace, before the others': {
      yaml: role([EVERYTHING, OWN], 'Role'),
      findings: [{ line: 5, field: 'rules[0]' }],
    },
    'to bind cluster-admin, with bind or all verbs': {
      yaml: role([OWN, BIND, BIND.replace('[bind]', "['*']")]),
      findings: [
        { line: 6, field: 'rules[1]', found: 'the right to bind cluster-admin' },
        { line: 7, field: 'rules[2]', found: 'the right to bind cluster-admin' },
      ],
    },
  },
});
