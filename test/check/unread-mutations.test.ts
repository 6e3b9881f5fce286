import { reportOn } from '../cli/checking';

const GROUP = 'imageregistry.operator.openshift.io';
const of = (apiVersion: string, kind: string, rest: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\n${rest}\n`;
const kyverno = (rule: string): string =>
  of(
    'kyverno.io/v1',
    'ClusterPolicy',
    `spec: {rules: [{match: {any: [{resources: {kinds: [${GROUP}/v1/Config]}}]}, ${rule}}]}`,
  );
const assign = (group: string): string =>
  of(
    'mutations.gatekeeper.sh/v1',
    'Assign',
    `spec: {applyTo: [{groups: [${group}], kinds: [Config], versions: [v1]}]}`,
  );

const whyOf = (text: string) => reportOn({ 'a.yaml': text }).notJudged.map(({ line, why }) => `${line} ${why}`);
const WHY = 'it may change or delete objects of the registry in the cluster, and no rule reads how';

test.each([
  ['Assign', assign(GROUP)],
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

test.each([
  ['a rule that only validates', kyverno('validate: {message: a, pattern: {spec: {replicas: 2}}}')],
  ['an Assign of others', assign('apps')],
  ['a Policy of others', of('example.com/v1', 'Policy', `spec: {rules: [{mutate: {of: ${GROUP}}}]}`)],
])('%s is nothing of the registry', (_, text) => {
  expect(whyOf(text)).toEqual([]);
});
