import { Release } from '../../../src/core/release';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (...constraints: string[]) =>
  configYaml(`replicas: 2\ntopologySpreadConstraints:\n${constraints.map((each) => `- {${each}}`).join('\n')}`);
const ZONES = 'maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule';
const HOSTS = 'maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway';
const PODS = 'labelSelector: {matchLabels: {docker-registry: default}}';

const place = (field: string, index = 0) => `spec.topologySpreadConstraints[${index}].${field}`;

const KEYED = config(
  `${ZONES}, matchLabelKeys: [a b, app, tier], labelSelector: {matchLabels: {app: a}, matchExpressions: [{key: tier, operator: Exists}]}`,
);
const ofPods = (key: string) =>
  config(`${ZONES}, matchLabelKeys: [${key}], labelSelector: {matchLabels: {${key}: default}}`);

testRule('IR116', {
  accept: {
    'pods that spread over zones and hosts': config(`${ZONES}, ${PODS}`, `${HOSTS}, ${PODS}`),
    'one domain with either action': config(ZONES, ZONES.replace('DoNotSchedule', 'ScheduleAnyway')),
    'everything else that a constraint may have': config(
      `${ZONES}, ${PODS}, minDomains: 1, matchLabelKeys: [pod-template-hash], nodeAffinityPolicy: Honor, nodeTaintsPolicy: Ignore`,
    ),
    'a key of the selector, which no pod of the registry has as a label': ofPods('app'),
    'matchLabelKeys that name nothing': config(`${ZONES}, matchLabelKeys: []`),
    'a skew of which the schema tells that it is no number': config(ZONES.replace('1', '"0"')),
    'a key of which the schema tells that it is no text': config(
      `maxSkew: 1, topologyKey: 5, whenUnsatisfiable: DoNotSchedule`,
      `maxSkew: 1, topologyKey: 5, whenUnsatisfiable: DoNotSchedule`,
    ),
    'an action of which the schema tells that it is no text': config(
      `maxSkew: 1, topologyKey: zone, whenUnsatisfiable: 5`,
      `maxSkew: 1, topologyKey: zone, whenUnsatisfiable: 5`,
    ),
    'a policy of which the schema tells that it is no text': config(`${ZONES}, nodeTaintsPolicy: false`),
    'a selector of which the schema tells that it is no map': config(
      `${ZONES}, matchLabelKeys: [pod-template-hash], labelSelector: a`,
    ),
    'no constraints': configYaml('replicas: 2'),
    'an empty list of them': configYaml('replicas: 2\ntopologySpreadConstraints: []'),
  },
  reject: {
    'keys of which Kubernetes 1.34 adds none to the selector': {
      yaml: KEYED,
      findings: [{ line: 8, field: `${place('matchLabelKeys')}[0]`, found: '"a b"' }],
    },
    'a key that the selector has twice': {
      yaml: config(
        `${ZONES}, matchLabelKeys: [app], labelSelector: {matchLabels: {app: a}, matchExpressions: [{key: app, operator: Exists}]}`,
      ),
      findings: [{ line: 8, field: `${place('matchLabelKeys')}[0]`, found: '"app" in labelSelector, too' }],
    },
    'a key of the selector that pods have as a label': {
      yaml: ofPods('docker-registry'),
      findings: [
        {
          line: 8,
          field: `${place('matchLabelKeys')}[0]`,
          found: '"docker-registry" in labelSelector, too',
          expected: 'a key that labelSelector does not have',
        },
      ],
    },
    'a value that no label has': {
      yaml: config(`${ZONES}, labelSelector: {matchExpressions: [{key: app, operator: In, values: [a, b c]}]}`),
      findings: [{ line: 8, field: place('labelSelector.matchExpressions[0].values[1]'), found: '"b c"' }],
    },
    'keys that are no labels, and such as the selector has': {
      yaml: KEYED,
      release: Release.V4_20,
      findings: [
        { line: 8, field: `${place('matchLabelKeys')}[0]`, found: '"a b"' },
        {
          line: 8,
          field: `${place('matchLabelKeys')}[1]`,
          found: '"app" in labelSelector, too',
          expected: 'a key that labelSelector does not have',
        },
        { line: 8, field: `${place('matchLabelKeys')}[2]`, found: '"tier" in labelSelector, too' },
      ],
    },
    'a skew of none': {
      yaml: configYaml(
        'replicas: 2\ntopologySpreadConstraints:\n- maxSkew: 0\n  topologyKey: zone\n  whenUnsatisfiable: DoNotSchedule',
      ),
      findings: [
        {
          line: 8,
          field: place('maxSkew'),
          object: 'Config/cluster',
          found: '0',
          expected: '1 or more',
          fix: 'in spec.topologySpreadConstraints[0].maxSkew, use 1 or more',
        },
      ],
    },
    'a negative skew': {
      yaml: config(HOSTS, 'maxSkew: -1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway'),
      findings: [{ line: 9, field: place('maxSkew', 1), found: '-1' }],
    },
    'an empty topology key': {
      yaml: config('maxSkew: 1, topologyKey: "", whenUnsatisfiable: DoNotSchedule'),
      findings: [
        {
          line: 8,
          field: place('topologyKey'),
          found: 'an empty text',
          expected: 'the key of a label',
          fix: 'in spec.topologySpreadConstraints[0].topologyKey, use the key of a label',
        },
      ],
    },
    'an action that does not exist': {
      yaml: config('maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotScheduleAnyway'),
      findings: [
        {
          line: 8,
          field: place('whenUnsatisfiable'),
          found: '"DoNotScheduleAnyway"',
          expected: 'DoNotSchedule or ScheduleAnyway',
          fix: 'in spec.topologySpreadConstraints[0].whenUnsatisfiable, use DoNotSchedule or ScheduleAnyway',
        },
      ],
    },
    'no domain at the least': {
      yaml: config(`${ZONES}, minDomains: 0`),
      findings: [
        {
          line: 8,
          field: place('minDomains'),
          found: '0',
          expected: '1 or more',
          fix: 'in spec.topologySpreadConstraints[0].minDomains, use 1 or more',
        },
      ],
    },
    'domains at the least, where pods are scheduled anyway': {
      yaml: config(`${HOSTS}, minDomains: 2`),
      findings: [
        {
          line: 8,
          field: place('minDomains'),
          found: 'minDomains with ScheduleAnyway',
          expected: 'no minDomains, or whenUnsatisfiable DoNotSchedule',
          fix: 'remove minDomains, or set whenUnsatisfiable to DoNotSchedule',
        },
      ],
    },
    'policies in lower case': {
      yaml: config(`${ZONES}, nodeAffinityPolicy: honor, nodeTaintsPolicy: ignore`),
      findings: [
        {
          line: 8,
          field: place('nodeAffinityPolicy'),
          found: '"honor"',
          expected: 'Honor or Ignore',
          fix: 'in spec.topologySpreadConstraints[0].nodeAffinityPolicy, use Honor or Ignore',
        },
        { line: 8, field: place('nodeTaintsPolicy'), found: '"ignore"', expected: 'Honor or Ignore' },
      ],
    },
    'keys of labels that join no selector': {
      yaml: config(`${ZONES}, matchLabelKeys: [pod-template-hash]`),
      findings: [
        {
          line: 8,
          field: place('matchLabelKeys'),
          found: 'matchLabelKeys without a labelSelector',
          expected: 'a labelSelector as well',
          fix: 'add a labelSelector, or remove matchLabelKeys',
        },
      ],
    },
    'a selector that no pod may have': {
      yaml: config(`${ZONES}, labelSelector: {matchLabels: {app: the registry}}`),
      findings: [
        {
          line: 8,
          field: place('labelSelector.matchLabels.app'),
          found: '"the registry"',
          expected: "letters, digits, '-', '_' or '.', with a letter or a digit at both ends",
        },
      ],
    },
    'one domain and one action twice': {
      yaml: config(ZONES, HOSTS, `${ZONES}, ${PODS}`),
      findings: [
        {
          line: 10,
          field: place('topologyKey', 2),
          found: '"topology.kubernetes.io/zone" with "DoNotSchedule" a second time',
          expected: 'one constraint for each pair of topologyKey and whenUnsatisfiable',
          fix: 'remove one of the two constraints',
        },
      ],
    },
  },
});
