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
          found: 'a nodeSelector, 2 replicas and no topologySpreadConstraints',
          expected: 'topologySpreadConstraints as well',
          fix: 'spread over kubernetes.io/hostname, as RegistryPlacement.infra() does; add topology.kubernetes.io/zone only if all these nodes have this label',
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
          fix: 'spread over kubernetes.io/hostname and topology.kubernetes.io/zone, as RegistryPlacement.infra() does',
        },
      ],
    },
    'a platform whose nodes have none': {
      yaml: configYaml(`replicas: 2\n${SELECTOR}`),
      platform: Platform.VSPHERE,
      findings: [
        {
          line: 7,
          field: 'spec.nodeSelector',
          fix: 'spread over kubernetes.io/hostname, as RegistryPlacement.infra() does; add topology.kubernetes.io/zone only if all these nodes have this label',
        },
      ],
    },
    'three of them': {
      yaml: configYaml(`replicas: 3\n${SELECTOR}`),
      findings: [
        {
          line: 7,
          field: 'spec.nodeSelector',
          found: 'a nodeSelector, 3 replicas and no topologySpreadConstraints',
        },
      ],
    },
  },
});
