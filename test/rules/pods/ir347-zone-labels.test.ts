import { Platform } from '../../../src/platforms/platform';
import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const spread = (key: string, whenUnsatisfiable = 'DoNotSchedule', first = 'replicas: 2') =>
  configYaml(
    `${first}\ntopologySpreadConstraints:\n- {maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule}\n- {maxSkew: 1, topologyKey: ${key}, whenUnsatisfiable: ${whenUnsatisfiable}}`,
  );
const ZONES = spread('topology.kubernetes.io/zone');
const onVsphere = (yaml: string) => ({ yaml, platform: Platform.VSPHERE });
const node = (label: string, apiVersion = 'v1') =>
  `apiVersion: ${apiVersion}\nkind: Node\nmetadata:\n  name: infra-1\n  labels:\n    ${label}: a\nstatus: {}\n`;
const patch = (label: string) => node(label).replace('status: {}\n', '');
const infrastructure = (domain: string, apiVersion = 'config.openshift.io/v1') =>
  `apiVersion: ${apiVersion}\nkind: Infrastructure\nmetadata: {name: cluster}\nspec: {platformSpec: {type: VSphere, vsphere: {failureDomains: [{${domain}}]}}}\n`;
const machines = (label: string, apiVersion = 'machine.openshift.io/v1beta1') =>
  `apiVersion: ${apiVersion}\nkind: MachineSet\nmetadata: {name: infra}\nspec: {template: {spec: {metadata: {labels: {${label}: a}}}}}\n`;
const AT_KEY = { line: 9, field: 'spec.topologySpreadConstraints[1].topologyKey' };

testRule('IR347', {
  accept: {
    'a platform with zones': { yaml: ZONES, platform: Platform.AWS },
    'a platform that is not known': ZONES,
    'a spread over hosts alone': onVsphere(spread('example.com/rack')),
    'zones where possible': onVsphere(spread('topology.kubernetes.io/zone', 'ScheduleAnyway')),
    'a registry that is Removed': onVsphere(
      spread('topology.kubernetes.io/zone', 'DoNotSchedule', 'managementState: Removed'),
    ),
    'a node with the label': onVsphere(documents(ZONES, node('topology.kubernetes.io/zone'))),
    'a node of which Git has the label': onVsphere(documents(ZONES, patch('topology.kubernetes.io/zone'))),
    'a node of which Git has another label, on a platform with zones': {
      yaml: documents(ZONES, patch('node-role.kubernetes.io/infra')),
      platform: Platform.AWS,
    },
    'failure domains with zones': onVsphere(documents(ZONES, infrastructure('name: a, zone: z1'))),
    'a MachineSet whose nodes get the label': onVsphere(documents(ZONES, machines('topology.kubernetes.io/zone'))),
    'no spec': onVsphere(configYaml('')),
  },
  reject: {
    'a platform without zones': {
      ...onVsphere(ZONES),
      findings: [
        {
          ...AT_KEY,
          object: 'Config/cluster',
          found:
            'topology.kubernetes.io/zone with DoNotSchedule, but nodes on VMware vSphere lack this label by default',
          expected: 'a label that every selected node has',
          fix: 'set whenUnsatisfiable of this constraint to ScheduleAnyway, or topologyKey to kubernetes.io/hostname; otherwise no pod runs on a node without the label. If all these nodes have topology.kubernetes.io/zone, acknowledge IR347',
        },
      ],
    },
    'nodes without the label, on any platform': {
      yaml: documents(ZONES, node('kubernetes.io/hostname')),
      platform: Platform.AWS,
      findings: [
        {
          ...AT_KEY,
          found: 'topology.kubernetes.io/zone with DoNotSchedule, but no node in the input has this label',
        },
      ],
    },
    'a node of which Git has another label, on a platform without zones': {
      ...onVsphere(documents(ZONES, patch('node-role.kubernetes.io/infra'))),
      findings: [AT_KEY],
    },
    'failure domains without zones, or of others': {
      ...onVsphere(documents(ZONES, infrastructure('name: a'), infrastructure('zone: z1', 'example.com/v1'))),
      findings: [AT_KEY],
    },
    'MachineSets with another label, or of others': {
      ...onVsphere(
        documents(ZONES, machines('example.com/rack'), machines('topology.kubernetes.io/zone', 'example.com/v1')),
      ),
      findings: [AT_KEY],
    },
    'nodes without the label, whatever failure domains are configured': {
      ...onVsphere(documents(ZONES, node('example.com/rack'), infrastructure('zone: z1'))),
      findings: [AT_KEY],
    },
    'an object that is only called Node': {
      ...onVsphere(documents(ZONES, node('topology.kubernetes.io/zone', 'example.com/v1'))),
      findings: [AT_KEY],
    },
  },
});
