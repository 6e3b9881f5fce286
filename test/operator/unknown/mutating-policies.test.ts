import { reportOn } from '../../cli/checking';

const GROUP = 'imageregistry.operator.openshift.io';
const of = (apiVersion: string, kind: string, rest: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\n${rest}\n`;
const kyverno = (rule: string): string =>
  of(
    'kyverno.io/v1',
    'ClusterPolicy',
    `spec: {rules: [{match: {any: [{resources: {kinds: [${GROUP}/v1/Config]}}]}, ${rule}}]}`,
  );

const whyOf = (text: string) => reportOn({ 'a.yaml': text }).notJudged.map(({ line, why }) => `${line} ${why}`);
const WHY = 'it may change or delete objects of the registry in the cluster, and no rule reads how';

test.each([
  [
    'Assign',
    of(
      'mutations.gatekeeper.sh/v1',
      'Assign',
      `spec: {applyTo: [{groups: [${GROUP}], kinds: [Config], versions: [v1]}]}`,
    ),
  ],
  ['ClusterPolicy', kyverno('mutate: {patchStrategicMerge: {spec: {replicas: 1}}}')],
  ['ClusterPolicy', kyverno('generate: {kind: Config}')],
  [
    'ClusterCleanupPolicy',
    of('kyverno.io/v2', 'ClusterCleanupPolicy', `spec: {match: {any: [{resources: {kinds: [${GROUP}/v1/Config]}}]}}`),
  ],
  [
    'DeletingPolicy',
    of(
      'policies.kyverno.io/v1',
      'DeletingPolicy',
      `spec: {matchConstraints: {resourceRules: [{apiGroups: [${GROUP}]}]}}`,
    ),
  ],
  [
    'MutatingAdmissionPolicy',
    of(
      'admissionregistration.k8s.io/v1',
      'MutatingAdmissionPolicy',
      `spec: {matchConstraints: {resourceRules: [{apiGroups: [${GROUP}]}]}}`,
    ),
  ],
  [
    'MutatingWebhookConfiguration',
    of(
      'admissionregistration.k8s.io/v1',
      'MutatingWebhookConfiguration',
      `webhooks: [{rules: [{apiGroups: [${GROUP}]}]}]`,
    ),
  ],
])('a %s that names the registry is not passed in silence', (kind, text) => {
  expect(whyOf(text)).toEqual([`1 ${kind}/a: ${WHY}`]);
});

const NAMESPACE = 'openshift-image-registry';
const CONFIG = of(`${GROUP}/v1`, 'Config', 'spec: {storage: {pvc: {claim: layers}}}').replace(
  'name: a',
  'name: cluster',
);
const rule = (match: string, rest = 'mutate: {patchStrategicMerge: {spec: {replicas: 1}}}'): string =>
  of('kyverno.io/v1', 'ClusterPolicy', `spec: {rules: [{match: {any: [{resources: {${match}}}]}, ${rest}}]}`);
const cleanup = (match: string, kind = 'ClusterCleanupPolicy', namespace = ''): string =>
  of('kyverno.io/v2', kind, `spec: {match: {any: [{resources: {${match}}}]}}`).replace(
    'name: a',
    `name: a${namespace}`,
  );
const assigned = (kinds: string, match: string): string =>
  of(
    'mutations.gatekeeper.sh/v1',
    'Assign',
    `spec: {applyTo: [{groups: ['*'], kinds: [${kinds}]}], match: {${match}}}`,
  );
const webhook = (resources: string, rest = ''): string =>
  of(
    'admissionregistration.k8s.io/v1',
    'MutatingWebhookConfiguration',
    `webhooks: [{rules: [{apiGroups: ['*'], operations: [CREATE], resources: [${resources}]}]${rest}}]`,
  );
const selected = (operator: string, values: string): string =>
  `, namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: ${operator}, values: [${values}]}]}`;
const condition = (expression: string): string =>
  `, matchConditions: [{name: a, expression: ${JSON.stringify(expression)}}]`;
const constraints = (kind: string, group: string, rest: string, namespace = ''): string =>
  of(
    `${group}/v1`,
    kind,
    `spec: {matchConstraints: {resourceRules: [{apiGroups: [apps], resources: [deployments]}]${rest}}}`,
  ).replace('name: a', `name: a${namespace}`);

test.each([
  ['a cleanup of its claims', cleanup(`kinds: [PersistentVolumeClaim], namespaces: [${NAMESPACE}]`)],
  ['a cleanup in its namespace', cleanup('kinds: [Secret]', 'CleanupPolicy', `, namespace: ${NAMESPACE}`)],
  ['a change of its Deployments', rule(`kinds: [apps/v1/Deployment], namespaces: [${NAMESPACE}]`)],
  ['a change of its Deployment by name', rule('kinds: [Deployment], names: [image-registry]')],
  ['a change of the claim that the Config names', rule('kinds: [PersistentVolumeClaim], names: [layers]')],
  ['namespaces with a wildcard', rule("kinds: [Pod], namespaces: ['openshift-*']")],
  ['all kinds', rule("kinds: ['*']")],
  ['matches that all must hold', rule('').replace('any: [{resources: {}}]', "all: [{resources: {kinds: ['*']}}]")],
  ['matches of the first releases', rule('').replace('any: [{resources: {}}]', 'resources: {kinds: [Deployment]}')],
  [
    'an exception for others',
    rule('kinds: [Deployment]', 'exclude: {any: [{resources: {namespaces: [a]}}]}, mutate: {a: b}'),
  ],
  [
    'an exception for some subjects',
    rule(
      'kinds: [Deployment]',
      `exclude: {any: [{resources: {namespaces: [${NAMESPACE}]}, subjects: [{name: a}]}]}, mutate: {a: b}`,
    ),
  ],
  [
    'targets in the namespace of what is applied',
    rule(
      'kinds: [Pod]',
      "mutate: {targets: [{apiVersion: apps/v1, kind: Deployment, name: '{{a}}', namespace: '{{request.namespace}}'}]}",
    ),
  ],
  [
    'a copy that is generated',
    rule('kinds: [Namespace]', `generate: {kind: Secret, name: a, namespace: ${NAMESPACE}}`),
  ],
  ['an Assign of its Deployments', assigned('Deployment', `namespaces: [${NAMESPACE}]`)],
  ['an Assign by the start of a namespace', assigned('Deployment', "namespaces: ['openshift-*']")],
  ['a webhook of everything', webhook("'*/*'")],
  ['a webhook of Secrets in some namespaces', webhook('secrets', selected('NotIn', 'kube-system'))],
  ['a policy of the API server', constraints('MutatingAdmissionPolicy', 'admissionregistration.k8s.io', '')],
  ['a policy of Kyverno that deletes', constraints('DeletingPolicy', 'policies.kyverno.io', '')],
])('%s may change objects of the registry', (_, text) => {
  expect(whyOf(`${CONFIG}---\n${text}`).filter((why) => why.includes(WHY))).toHaveLength(1);
});

test.each([
  ['a cleanup elsewhere', cleanup('kinds: [PersistentVolumeClaim], namespaces: [shop]')],
  ['a cleanup in another namespace', cleanup('kinds: [PersistentVolumeClaim]', 'CleanupPolicy', ', namespace: shop')],
  ['a change of all pods', rule('kinds: [Pod]')],
  ['a change of another claim', rule('kinds: [PersistentVolumeClaim], names: [data]')],
  ['a change of what has a label', rule('kinds: [Deployment], selector: {matchLabels: {team: a}}')],
  ['a change in namespaces with a label', rule('kinds: [Deployment], namespaceSelector: {matchLabels: {team: a}}')],
  [
    'an exception',
    rule("kinds: ['*']", "exclude: {any: [{resources: {namespaces: ['openshift-*']}}]}, mutate: {a: b}"),
  ],
  [
    'a condition',
    rule(
      'kinds: [Deployment]',
      "preconditions: {all: [{key: '{{request.namespace}}', operator: AnyNotIn, value: ['openshift-*']}]}, mutate: {a: b}",
    ),
  ],
  [
    'another target',
    rule('kinds: [Secret]', 'mutate: {targets: [{apiVersion: apps/v1, kind: Deployment, name: a, namespace: shop}]}'),
  ],
  [
    'what is generated in each namespace',
    rule('kinds: [Namespace]', "generate: {kind: Secret, name: a, namespace: '{{a}}'}"),
  ],
  ['an Assign of pods', assigned('Pod', '')],
  ['an Assign elsewhere', assigned("'*'", "excludedNamespaces: ['openshift-*']")],
  ['a webhook of pods', webhook('pods')],
  ['a webhook without the namespace', webhook("'*/*'", selected('NotIn', NAMESPACE))],
  [
    'a webhook of namespaces with a label',
    webhook("'*'", ', namespaceSelector: {matchLabels: {istio-injection: enabled}}'),
  ],
  ['a webhook of objects with a label', webhook("'*'", ', objectSelector: {matchLabels: {team: a}}')],
  ['a webhook with a condition', webhook("'*'", condition("!object.metadata.namespace.startsWith('openshift-')"))],
  ['a webhook of one namespace', webhook("'*'", condition("object.metadata.namespace == 'shop'"))],
  ['a webhook of deletions', webhook("'*'").replace('CREATE', 'DELETE')],
  ['a webhook that validates', webhook("'*/*'").replace('Mutating', 'Validating')],
  [
    'a policy that leaves Deployments out',
    constraints(
      'MutatingAdmissionPolicy',
      'admissionregistration.k8s.io',
      ', excludeResourceRules: [{resources: [deployments]}]',
    ),
  ],
  [
    'a policy in another namespace',
    constraints('NamespacedDeletingPolicy', 'policies.kyverno.io', '', ', namespace: shop'),
  ],
])('%s changes no object of the registry', (_, text) => {
  expect(whyOf(`${CONFIG}---\n${text}`).filter((why) => why.includes(WHY))).toEqual([]);
});

const indented = (text: string, by: number): string => text.trim().replaceAll('\n', `\n${' '.repeat(by)}`);
const inPolicy = (action: string): string => `apiVersion: policy.open-cluster-management.io/v1
kind: Policy
metadata: {name: a, namespace: b}
spec:
  disabled: false
  policy-templates:
  - objectDefinition:
      apiVersion: policy.open-cluster-management.io/v1
      kind: ConfigurationPolicy
      metadata: {name: a}
      spec:
        remediationAction: ${action}
        object-templates:
        - complianceType: musthave
          objectDefinition:
            ${indented(rule('kinds: [Image]'), 12)}
`;
const inWork = `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: a, namespace: b}
spec:
  workload:
    manifests:
    - ${indented(rule('kinds: [Image]'), 6)}
`;

test.each([
  ['a Policy that enforces it', inPolicy('enforce'), [`15 ClusterPolicy/a: ${WHY}`]],
  ['a ManifestWork', inWork, [`7 ClusterPolicy/a: ${WHY}`]],
  ['a Policy that only reports', inPolicy('inform'), []],
])('a policy in %s', (_, text, found) => {
  expect(whyOf(text).filter((why) => why.includes(WHY))).toEqual(found);
});

test.each([
  ['a rule that only validates', kyverno('validate: {message: a, pattern: {spec: {replicas: 2}}}')],
  ['an Assign of others', assigned('Deployment', 'namespaces: [shop]')],
  ['a Policy of others', of('example.com/v1', 'Policy', `spec: {rules: [{mutate: {of: ${GROUP}}}]}`)],
])('%s is nothing of the registry', (_, text) => {
  expect(whyOf(text)).toEqual([]);
});
