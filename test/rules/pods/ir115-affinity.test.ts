import { Release } from '../../../src/core/release';
import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const LETTERS = "letters, digits, '-', '_' or '.', with a letter or a digit at both ends";

const affinity = (kind: string, rules: string) => configYaml(`replicas: 2\naffinity:\n  ${kind}:\n    ${rules}`);
const requiredNodes = (terms: string) => affinity('nodeAffinity', `${REQUIRED}:\n      nodeSelectorTerms: ${terms}`);
const preferredNodes = (wishes: string) => affinity('nodeAffinity', `${PREFERRED}: ${wishes}`);
const NODES = `spec.affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms`;
const WISHES = `spec.affinity.nodeAffinity.${PREFERRED}`;

const labelled = (expression: string) => requiredNodes(`[{matchExpressions: [{key: zone, ${expression}}]}]`);
const apart = (term: string) => affinity('podAntiAffinity', `${REQUIRED}: [{topologyKey: zone, ${term}}]`);
const APART = `spec.affinity.podAntiAffinity.${REQUIRED}[0]`;

const badValues = (operator: string, values: string, count: string, expected: string) => ({
  yaml: labelled(`operator: ${operator}, values: ${values}`),
  findings: [
    {
      line: 10,
      field: `${NODES}[0].matchExpressions[0].values`,
      found: `${count} ${count === '1' ? 'value' : 'values'} with operator ${operator}`,
      expected,
    },
  ],
});
const badName = (expression: string, field: string, found: string, expected: string) => ({
  yaml: requiredNodes(`[{matchFields: [{key: metadata.name, ${expression}}]}]`),
  findings: [{ line: 10, field: `${NODES}[0].matchFields[0].${field}`, found, expected }],
});
const badPods = (term: string, field: string, found: string, expected: string) => ({
  yaml: apart(term),
  findings: [{ line: 9, field: `${APART}.${field}`, found, expected }],
});

testRule('IR115', {
  accept: {
    'a value that no label of nodes has, before Kubernetes 1.33': {
      yaml: labelled('operator: In, values: [b c]'),
      release: Release.V4_19,
    },
    'a value that no label of nodes has, in a wish': preferredNodes(
      '[{weight: 1, preference: {matchExpressions: [{key: a, operator: In, values: [b c]}]}}]',
    ),
    'no affinity': configYaml('replicas: 2'),
    'an empty affinity': configYaml('replicas: 2\naffinity: {}'),
    'each operator of labels of nodes, with the values that it wants': requiredNodes(
      '[{matchExpressions: [' +
        '{key: a, operator: In, values: [x, y]}, {key: b, operator: NotIn, values: [x]}, {key: c, operator: Exists}, ' +
        '{key: d, operator: DoesNotExist, values: []}, {key: e, operator: Gt, values: ["1"]}, {key: f, operator: Lt, values: ["9"]}]}]',
    ),
    'each operator of names of nodes': requiredNodes(
      '[{matchFields: [{key: metadata.name, operator: In, values: [a]}, {key: metadata.name, operator: NotIn, values: [b]}]}]',
    ),
    'each operator of labels of pods': apart(
      'labelSelector: {matchLabels: {docker-registry: default}, matchExpressions: [' +
        '{key: a, operator: In, values: [x]}, {key: b, operator: NotIn, values: [x, y]}, {key: c, operator: Exists}, {key: d, operator: DoesNotExist}]}',
    ),
    'the least and the greatest weight': preferredNodes(
      '[{weight: 1, preference: {matchExpressions: [{key: a, operator: Exists}]}}, {weight: 100, preference: {matchFields: []}}]',
    ),
    'namespaces and their labels': apart('namespaces: [a, b-2], namespaceSelector: {matchLabels: {team: a}}'),
    'selectors of everything': apart('labelSelector: {}, namespaceSelector: {}'),
    'a topology key with a domain': affinity(
      'podAffinity',
      `${REQUIRED}: [{topologyKey: topology.kubernetes.io/zone}]`,
    ),
    'terms of which the schema tells that they lack a topology key': affinity(
      'podAffinity',
      `${REQUIRED}: [{}, {topologyKey: 5}]`,
    ),
    'a key of which the schema tells that it is no text': requiredNodes(
      '[{matchExpressions: [{key: 5, operator: In}]}]',
    ),
    'values of which the schema tells that they are no list': labelled('operator: In, values: a'),
    'one of which the schema tells that its operator is missing': labelled('values: [a]'),
    'a namespace of which the schema tells that it is no text': apart('namespaces: [5]'),
    'a label of which the schema tells that it is no text': apart('labelSelector: {matchLabels: {app: 5}}'),
    'labels of which the schema tells that they are no map': apart('labelSelector: {matchLabels: "a b"}'),
    'terms of which the schema tells that they are no list': requiredNodes('{}'),
    'a weight of which the schema tells that it is no number': preferredNodes('[{weight: "0", preference: {}}]'),
  },
  reject: {
    'a value that no label of nodes has': {
      yaml: labelled('operator: In, values: [a, b c]'),
      findings: [{ line: 10, field: `${NODES}[0].matchExpressions[0].values[1]`, found: '"b c"', expected: LETTERS }],
    },
    'a value that no label of pods has': badPods(
      'labelSelector: {matchExpressions: [{key: app, operator: In, values: [b c]}]}',
      'labelSelector.matchExpressions[0].values[0]',
      '"b c"',
      LETTERS,
    ),
    'a name that no node has': badName(
      'operator: In, values: [Bad_Name]',
      'values[0]',
      '"Bad_Name"',
      "lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part",
    ),
    'a key of the selector that pods have as a label': badPods(
      'matchLabelKeys: [docker-registry], labelSelector: {matchLabels: {docker-registry: default}}',
      'matchLabelKeys[0]',
      '"docker-registry" in labelSelector, too',
      'a key that labelSelector does not have',
    ),
    'a field of nodes that cannot be matched': {
      yaml: requiredNodes('[{matchFields: [{key: spec.unschedulable, operator: In, values: [a]}]}]'),
      findings: [
        {
          line: 10,
          field: `${NODES}[0].matchFields[0].key`,
          found: '"spec.unschedulable"',
          expected: 'metadata.name, the only field of a node that can be matched',
        },
      ],
    },
    'keys of labels without a selector': {
      yaml: apart('matchLabelKeys: [pod-template-hash], mismatchLabelKeys: [tenant]'),
      findings: [
        {
          line: 9,
          field: `${APART}.matchLabelKeys`,
          found: 'matchLabelKeys without a labelSelector',
          expected: 'a labelSelector as well',
        },
        { line: 9, field: `${APART}.mismatchLabelKeys`, found: 'mismatchLabelKeys without a labelSelector' },
      ],
    },
    'keys that are no labels, and one in both lists': {
      yaml: apart('labelSelector: {}, matchLabelKeys: [a b, tenant], mismatchLabelKeys: [tenant]'),
      findings: [
        { line: 9, field: `${APART}.matchLabelKeys[0]`, found: '"a b"' },
        {
          line: 9,
          field: `${APART}.matchLabelKeys[1]`,
          found: '"tenant" in matchLabelKeys and in mismatchLabelKeys',
          expected: 'each key in one of the two lists only',
        },
      ],
    },
    'a weight of none': {
      yaml: affinity(
        'podAntiAffinity',
        `${PREFERRED}:\n    - weight: 0\n      podAffinityTerm:\n        topologyKey: kubernetes.io/hostname`,
      ),
      findings: [
        {
          line: 10,
          field: `spec.affinity.podAntiAffinity.${PREFERRED}[0].weight`,
          object: 'Config/cluster',
          found: '0',
          expected: '1 to 100',
          fix: 'in weight, use 1 to 100',
        },
      ],
    },
    'a weight above 100': {
      yaml: preferredNodes('[{weight: 100, preference: {}}, {weight: 101, preference: {}}]'),
      findings: [{ line: 9, field: `${WISHES}[1].weight`, found: '101' }],
    },
    'an affinity of the pruner': {
      yaml: prunerYaml(`affinity:\n  podAffinity:\n    ${REQUIRED}: [{topologyKey: ""}]`),
      findings: [
        {
          line: 8,
          field: `spec.affinity.podAffinity.${REQUIRED}[0].topologyKey`,
          object: 'ImagePruner/cluster',
          found: 'an empty text',
          expected: '1 to 63 characters',
          fix: 'in topologyKey, use 1 to 63 characters',
        },
      ],
    },
    'a topology key that is no label': {
      yaml: affinity('podAntiAffinity', `${REQUIRED}: [{topologyKey: zone}, {topologyKey: the zone}]`),
      findings: [
        {
          line: 9,
          field: `spec.affinity.podAntiAffinity.${REQUIRED}[1].topologyKey`,
          found: '"the zone"',
          expected: LETTERS,
          fix: `in topologyKey, use ${LETTERS}`,
        },
      ],
    },
    'a wish for pods with a topology key that is no label': {
      yaml: affinity('podAffinity', `${PREFERRED}: [{weight: 1, podAffinityTerm: {topologyKey: the zone}}]`),
      findings: [{ line: 9, field: `spec.affinity.podAffinity.${PREFERRED}[0].podAffinityTerm.topologyKey` }],
    },
    'no term': {
      yaml: requiredNodes('[]'),
      findings: [
        {
          line: 10,
          field: NODES,
          found: 'an empty list',
          expected: 'at least one term',
          fix: 'in nodeSelectorTerms, use at least one term',
        },
      ],
    },
    'an operator of labels of nodes that does not exist': {
      yaml: labelled('operator: Is, values: [a]'),
      findings: [
        {
          line: 10,
          field: `${NODES}[0].matchExpressions[0].operator`,
          found: '"Is"',
          expected: 'In, NotIn, Exists, DoesNotExist, Gt or Lt',
          fix: 'in operator, use In, NotIn, Exists, DoesNotExist, Gt or Lt',
        },
      ],
    },
    'In without a value': {
      yaml: labelled('operator: In'),
      findings: [
        {
          line: 10,
          field: `${NODES}[0].matchExpressions[0].values`,
          found: '0 values with operator In',
          expected: 'at least one value',
          fix: 'in values, use at least one value',
        },
      ],
    },
    'NotIn with an empty list': badValues('NotIn', '[]', '0', 'at least one value'),
    'Exists with a value': badValues('Exists', '[a]', '1', 'no values'),
    'DoesNotExist with values': badValues('DoesNotExist', '[a, b]', '2', 'no values'),
    'Gt with two values': badValues('Gt', '["1", "2"]', '2', 'exactly one value'),
    'Lt without a value': badValues('Lt', '[]', '0', 'exactly one value'),
    'a key of labels of nodes that no node has': {
      yaml: requiredNodes('[{}, {matchExpressions: [{key: a, operator: Exists}, {key: the zone, operator: Exists}]}]'),
      findings: [
        {
          line: 10,
          field: `${NODES}[1].matchExpressions[1].key`,
          found: '"the zone"',
          expected: LETTERS,
          fix: `in key, use ${LETTERS}`,
        },
      ],
    },
    'an operator that is none of names of nodes': badName('operator: Exists', 'operator', '"Exists"', 'In or NotIn'),
    'two names where a node has one': badName(
      'operator: In, values: [a, b]',
      'values',
      '2 values with operator In',
      'exactly one value',
    ),
    'no name where a node has one': badName(
      'operator: NotIn',
      'values',
      '0 values with operator NotIn',
      'exactly one value',
    ),
    'a wish for nodes by an operator that does not exist': {
      yaml: preferredNodes('[{weight: 1, preference: {matchExpressions: [{key: a, operator: in, values: [b]}]}}]'),
      findings: [{ line: 9, field: `${WISHES}[0].preference.matchExpressions[0].operator` }],
    },
    'an operator of nodes in a selector of pods': badPods(
      'labelSelector: {matchExpressions: [{key: app, operator: Gt, values: ["1"]}]}',
      'labelSelector.matchExpressions[0].operator',
      '"Gt"',
      'In, NotIn, Exists or DoesNotExist',
    ),
    'a selector of pods that wants nothing in particular': badPods(
      'labelSelector: {matchExpressions: [{key: app, operator: In, values: []}]}',
      'labelSelector.matchExpressions[0].values',
      '0 values with operator In',
      'at least one value',
    ),
    'a label of pods whose key is none': badPods(
      'labelSelector: {matchLabels: {"": a, b: c}}',
      'labelSelector.matchLabels[""]',
      'an empty text',
      '1 to 63 characters',
    ),
    'a label of pods whose value is none': badPods(
      'labelSelector: {matchLabels: {a: b, app: the registry}}',
      'labelSelector.matchLabels.app',
      '"the registry"',
      LETTERS,
    ),
    'a label of namespaces whose value is none': badPods(
      'namespaceSelector: {matchLabels: {team: the team}}',
      'namespaceSelector.matchLabels.team',
      '"the team"',
      LETTERS,
    ),
    'a namespace in upper case': {
      yaml: apart('namespaces: [a, Registry]'),
      findings: [
        {
          line: 9,
          field: `${APART}.namespaces[1]`,
          found: '"Registry"',
          expected: "lower-case letters, digits or '-', with a letter or a digit at both ends",
          fix: 'write "registry", in lower case',
        },
      ],
    },
    'a namespace with a dot': {
      yaml: apart('namespaces: [a.b]'),
      findings: [
        {
          line: 9,
          field: `${APART}.namespaces[0]`,
          fix: "in namespaces[0], use lower-case letters, digits or '-', with a letter or a digit at both ends",
        },
      ],
    },
    'pods that shall be near and those that shall not': {
      yaml: configYaml(
        `replicas: 2\naffinity:\n  podAffinity:\n    ${REQUIRED}: [{topologyKey: a b}]\n  podAntiAffinity:\n    ${REQUIRED}: [{topologyKey: c d}]`,
      ),
      findings: [
        { line: 9, field: `spec.affinity.podAffinity.${REQUIRED}[0].topologyKey` },
        { line: 11, field: `spec.affinity.podAntiAffinity.${REQUIRED}[0].topologyKey` },
      ],
    },
  },
});
