import { Release } from '../../../src/core/release';
import { documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

interface Written {
  readonly apiVersion?: string;
  readonly namespace?: string;
  readonly labels?: string;
  readonly spec?: string;
}

const NAMESPACE = 'openshift-image-registry';
const FOUND = `pods in ${NAMESPACE}, where NetworkPolicy default-deny-all (OpenShift creates it since 4.22) blocks all their connections`;

/** Something that runs pods; by default with the label of an app of the user. */
function workload(
  kind: string,
  { namespace = NAMESPACE, labels = '{app: mine, tier: back}', spec = '{}' }: Written = {},
) {
  return `apiVersion: example.com/v1
kind: ${kind}
metadata: {name: work, namespace: ${namespace}}
spec: {template: {metadata: {labels: ${labels}}, spec: ${spec}}}
`;
}

function cronJob(labels: string) {
  return `apiVersion: batch/v1
kind: CronJob
metadata: {name: work, namespace: ${NAMESPACE}}
spec: {jobTemplate: {spec: {template: {metadata: {labels: ${labels}}}}}}
`;
}

function policy(podSelector: string, { apiVersion = 'networking.k8s.io/v1', namespace = NAMESPACE }: Written = {}) {
  return `apiVersion: ${apiVersion}
kind: NetworkPolicy
metadata: {name: mine, namespace: ${namespace}}
spec: {podSelector: ${podSelector}, policyTypes: [Egress], egress: [{}]}
`;
}

const JOB = workload('Job');
const selected = (podSelector: string) => documents(JOB, policy(podSelector));
const expression = (text: string) => selected(`{matchExpressions: [{${text}}]}`);

const cutOff = (yaml: string) => ({ yaml, findings: [{ line: 1, field: '' }] });
const passedOver = (yaml: string) => ({ yaml, findings: [{ line: 1, field: '', object: 'Job/work' }] });

testRule('IR318', {
  accept: {
    'pods in another namespace': workload('Job', { namespace: 'registry-jobs' }),
    'pods on the network of their node': workload('DaemonSet', { spec: '{hostNetwork: true}' }),
    'pods with the labels of the registry': workload('Deployment', { labels: '{docker-registry: default}' }),
    'pods of a CronJob with the labels of the pruner': cronJob('{app: image-pruner}'),
    'pods with the labels of the pruner': workload('Job', { labels: '{app: image-pruner}' }),
    'a release before the policies': { yaml: JOB, release: Release.V4_21 },
    'a policy for a label': selected('{matchLabels: {app: mine}}'),
    'a policy for all labels': selected('{matchLabels: {app: mine, tier: back}}'),
    'a policy for everything': selected('{}'),
    'a policy that selects nothing in particular': selected('null'),
    'a policy for one of two values': expression('key: app, operator: In, values: [other, mine]'),
    'a policy for all but one value': expression('key: app, operator: NotIn, values: [other]'),
    'a policy for all but a value of a label that is not there': expression(
      'key: team, operator: NotIn, values: [mine]',
    ),
    'a policy for a label, whatever its value': expression('key: app, operator: Exists'),
    'a policy for pods without a label': expression('key: team, operator: DoesNotExist'),
    'the second of two policies': documents(policy('{matchLabels: {app: other}}'), JOB, policy('{}')),
    'a policy that exists': { yaml: JOB, existing: policy('{matchLabels: {app: mine}}') },
    'what runs no pods': `apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: ${NAMESPACE}}\nspec: {template: {}}\n`,
    'a template that is none': `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, namespace: ${NAMESPACE}}\nspec: {template: later}\n`,
    'no template': `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, namespace: ${NAMESPACE}}\n`,
    'an object without a namespace': 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {template: {}}\n',
    'a part of what is delivered, whose rest may bring the policy': `apiVersion: hive.openshift.io/v1
kind: SelectorSyncSet
metadata: {name: registry}
spec:
  resources:
  - ${JOB.trim().replaceAll('\n', '\n    ')}
`,
  },
  reject: {
    'a Job': {
      yaml: `apiVersion: batch/v1
kind: Job
metadata:
  name: make-secret
  namespace: ${NAMESPACE}
spec:
  template:
    spec:
      restartPolicy: Never
`,
      findings: [
        {
          line: 1,
          field: '',
          object: 'Job/make-secret',
          found: FOUND,
          expected: 'pods in another namespace, or a NetworkPolicy that selects them',
          fix: 'set another namespace in metadata.namespace, or add a NetworkPolicy in openshift-image-registry that selects the labels of these pods and allows their connections',
        },
      ],
    },
    'the first release with the policies': { ...cutOff(JOB), release: Release.V4_22 },
    'a Pod': {
      ...cutOff(
        `apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: ${NAMESPACE}, labels: {app: mine}}\nspec: {}\n`,
      ),
    },
    'a CronJob': cutOff(cronJob('{app: mine}')),
    ...Object.fromEntries(
      ['Deployment', 'DeploymentConfig', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController'].map(
        (kind) => [`a ${kind}`, cutOff(workload(kind))],
      ),
    ),
    'pods that say that they are on a network of their own': cutOff(workload('Job', { spec: '{hostNetwork: false}' })),
    'labels that are like those of the pruner': cutOff(workload('Job', { labels: '{app: image-pruner-2}' })),
    'a policy in another namespace': passedOver(documents(JOB, policy('{}', { namespace: 'registry-jobs' }))),
    'a policy of somebody else': passedOver(documents(JOB, policy('{}', { apiVersion: 'example.com/v1' }))),
    'another kind in the group of policies': passedOver(
      documents(JOB, policy('{}').replace('NetworkPolicy', 'Ingress')),
    ),
    'a policy for another value': passedOver(selected('{matchLabels: {app: other}}')),
    'a policy for one label more': passedOver(selected('{matchLabels: {app: mine, team: a}}')),
    'a policy for other values': passedOver(expression('key: app, operator: In, values: [other, mine-2]')),
    'a policy for values of a label that is not there': passedOver(expression('key: team, operator: In, values: [a]')),
    'a policy for all but this value': passedOver(expression('key: app, operator: NotIn, values: [other, mine]')),
    'a policy for a label that is not there': passedOver(expression('key: team, operator: Exists')),
    'a policy for pods without this label': passedOver(expression('key: app, operator: DoesNotExist')),
    'a policy one of whose expressions does not hold': passedOver(
      selected('{matchExpressions: [{key: app, operator: Exists}, {key: team, operator: Exists}]}'),
    ),
    'a policy whose label holds and whose expression does not': passedOver(
      selected('{matchLabels: {app: mine}, matchExpressions: [{key: tier, operator: NotIn, values: [back]}]}'),
    ),
    'two of three': {
      yaml: documents(
        JOB,
        workload('Deployment', { labels: '{app: other}' }),
        workload('StatefulSet', { labels: '{app: third}' }),
        policy('{matchLabels: {app: other}}'),
      ),
      findings: [
        { line: 1, field: '', object: 'Job/work' },
        { line: 11, field: '', object: 'StatefulSet/work' },
      ],
    },
  },
});
