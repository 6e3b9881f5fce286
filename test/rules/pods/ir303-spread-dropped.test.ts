import { Platform } from '../../../src/platforms/platform';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const SELECTOR = 'nodeSelector: {node-role.kubernetes.io/infra: ""}';

testRule('IR303', {
  accept: {
    'one replica, which spreads nowhere': configYaml(`replicas: 1\n${SELECTOR}`),
    'nobody says how many replicas': configYaml(SELECTOR),
    'constraints beside the nodeSelector': configYaml(
      `replicas: 2\n${SELECTOR}\ntopologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule}]`,
    ),
    'none on purpose': configYaml(`replicas: 2\n${SELECTOR}\ntopologySpreadConstraints: []`),
    'no nodeSelector': configYaml('replicas: 2'),
    'two replicas, which never share a node, where nodes have no zones': {
      yaml: configYaml(`replicas: 2\n${SELECTOR}`),
      platform: Platform.VSPHERE,
    },
    'an empty nodeSelector, which has a rule of its own': configYaml('replicas: 2\nnodeSelector: {}'),
    'a Config without a spec': configYaml(''),
    'a part of a Config, whose rest may have constraints': `apiVersion: hive.openshift.io/v1
kind: SelectorSyncSet
metadata:
  name: registry
spec:
  resources:
  - apiVersion: imageregistry.operator.openshift.io/v1
    kind: Config
    metadata:
      name: cluster
    spec:
      replicas: 2
      ${SELECTOR}
`,
  },
  reject: {
    'two replicas on chosen nodes': {
      yaml: configYaml(`replicas: 2\n${SELECTOR}`),
      findings: [
        {
          line: 7,
          field: 'spec.nodeSelector',
          object: 'Config/cluster',
          found:
            'a nodeSelector and no topologySpreadConstraints, so that the Operator does not spread the 2 replicas over zones',
          expected: 'topologySpreadConstraints as well',
          fix: 'add this item to spec.topologySpreadConstraints: {topologyKey: topology.kubernetes.io/zone, maxSkew: 1, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {docker-registry: default}}}, only if all nodes that match the nodeSelector have this label (in TypeScript: RegistryPlacement.infra())',
        },
      ],
    },
    'a platform whose nodes have zones': {
      yaml: configYaml(`replicas: 2\n${SELECTOR}`),
      platform: Platform.AWS,
      findings: [
        {
          line: 7,
          field: 'spec.nodeSelector',
          fix: 'add this item to spec.topologySpreadConstraints: {topologyKey: topology.kubernetes.io/zone, maxSkew: 1, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {docker-registry: default}}} (in TypeScript: RegistryPlacement.infra())',
        },
      ],
    },
    'three of them': {
      yaml: configYaml(`replicas: 3\n${SELECTOR}`),
      findings: [
        {
          line: 7,
          field: 'spec.nodeSelector',
          found:
            'a nodeSelector and no topologySpreadConstraints, so that the Operator does not spread the 3 replicas over nodes and zones',
          fix: 'add this item to spec.topologySpreadConstraints: {topologyKey: kubernetes.io/hostname, maxSkew: 1, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {docker-registry: default}}}; add a second one with topologyKey topology.kubernetes.io/zone, only if all nodes that match the nodeSelector have this label (in TypeScript: RegistryPlacement.infra())',
        },
      ],
    },
    'two of them with an affinity, which replaces that of the Operator': {
      yaml: configYaml(`replicas: 2\naffinity: {}\n${SELECTOR}`),
      findings: [
        {
          line: 8,
          field: 'spec.nodeSelector',
          found:
            'a nodeSelector and no topologySpreadConstraints, so that the Operator does not spread the 2 replicas over nodes and zones',
        },
      ],
    },
  },
});
