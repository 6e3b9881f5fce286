import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const infrastructure = (topology: string, apiVersion = 'config.openshift.io/v1') =>
  `apiVersion: ${apiVersion}\nkind: Infrastructure\nmetadata: {name: cluster}\nstatus: {infrastructureTopology: ${topology}}\n`;
const SINGLE = infrastructure('SingleReplica');
const nodes = (...names: readonly string[]) =>
  documents(...names.map((name) => `apiVersion: v1\nkind: Node\nmetadata: {name: ${name}}\n`));
const apart = (topologyKey: string) =>
  `affinity: ${JSON.stringify({
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { topologyKey, labelSelector: { matchLabels: { 'docker-registry': 'default' } } },
      ],
    },
  })}`;
const IN_ZONES = configYaml(`replicas: 2\n${apart('topology.kubernetes.io/zone')}`);
const on = (platform: string) => SINGLE.replace('status: {', `status: {platformStatus: {type: ${platform}}, `);
const NODE = 'apiVersion: v1\nkind: Node\nmetadata: {name: a, labels: {topology.kubernetes.io/zone: z1}}\n';
const BARE_NODE = 'apiVersion: v1\nkind: Node\nmetadata: {name: a, labels: {rack: r1}}\nstatus: {}\n';
const TWO = configYaml('replicas: 2');

testRule('IR346', {
  accept: {
    'two replicas on several nodes': documents(TWO, infrastructure('HighlyAvailable')),
    'two replicas on nobody knows how many nodes': TWO,
    'two replicas on workers that were added': documents(TWO, SINGLE, nodes('a', 'b', 'c')),
    'two replicas on a hosted cluster, whose nodes nobody knows': documents(
      TWO,
      SINGLE.replace('status: {', 'status: {controlPlaneTopology: External, '),
    ),
    'one replica': documents(configYaml('replicas: 1'), SINGLE),
    'three replicas, which may share a node': documents(configYaml('replicas: 3'), SINGLE),
    'two replicas with an affinity of their own that lets them share a node': documents(
      configYaml('replicas: 2\naffinity: {}'),
      SINGLE,
    ),
    'pods apart by zones, where nodes have none': documents(IN_ZONES, on('None')),
    'pods apart by zones on a platform that is not known': documents(IN_ZONES, SINGLE),
    'pods apart by a label that the node may lack': documents(configYaml(`replicas: 2\n${apart('rack')}`), on('AWS')),
    'pods apart by a label that the node lacks': documents(IN_ZONES, on('AWS'), BARE_NODE),
    'a registry that is removed': documents(configYaml('managementState: Removed\nreplicas: 2'), SINGLE),
    'no replicas, and no spec': documents(configYaml('managementState: Managed'), SINGLE),
    'an Infrastructure of others': documents(TWO, infrastructure('SingleReplica', 'example.com/v1')),
  },
  reject: {
    'two replicas on a single node': {
      yaml: documents(configYaml('managementState: Managed\nreplicas: 2'), SINGLE),
      findings: [
        {
          line: 7,
          field: 'spec.replicas',
          object: 'Config/cluster',
          related: 'Infrastructure/cluster, line 9',
          found: '2 on a single-node cluster (infrastructureTopology SingleReplica), where only 1 can run',
          expected: '1',
          fix: 'set spec.replicas to 1; the other pods would stay Pending, because they must run on different nodes. If the cluster has more nodes by now, acknowledge IR346',
        },
      ],
    },
    'three replicas with an affinity of their own that separates them': {
      yaml: documents(configYaml(`replicas: 3\n${apart('kubernetes.io/hostname')}`), SINGLE),
      findings: [
        {
          line: 6,
          field: 'spec.replicas',
          found: '3 on a single-node cluster (infrastructureTopology SingleReplica), where only 1 can run',
        },
      ],
    },
    'pods apart by zones, where all nodes have one': {
      yaml: documents(IN_ZONES, on('AWS')),
      findings: [{ line: 6, field: 'spec.replicas' }],
    },
    'pods apart by a label that the node shows': {
      yaml: documents(IN_ZONES, on('None'), NODE),
      findings: [{ line: 6, field: 'spec.replicas' }],
    },
    'pods apart by another label that the node shows': {
      yaml: documents(configYaml(`replicas: 2\n${apart('rack')}`), on('AWS'), BARE_NODE),
      findings: [{ line: 6, field: 'spec.replicas' }],
    },
    'two replicas on a node that is in the input twice': {
      yaml: documents(TWO, SINGLE, nodes('a', 'a')),
      findings: [{ line: 6, field: 'spec.replicas' }],
    },
    'two replicas on a single node that the cluster shows': {
      yaml: TWO,
      existing: SINGLE,
      findings: [{ line: 6, field: 'spec.replicas' }],
    },
  },
});
