import { operatorSource } from '../../../core/source';
import { areNodesAway, schedulingCause } from '../../forms/scheduling-cause';
import { commandStep, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc604 = schedulingCause({
  id: 'IRC604',
  title: 'Topology spread constraints cannot be satisfied',
  why: 'By default the pods are spread over hosts, zones and workers with DoNotSchedule. If nodes lack the label of a constraint, or there are too few zones or hosts, a pod finds no node. Before 4.23, pods of the old revision also count during a rollout.',
  decides:
    'Whether the nodes have the labels kubernetes.io/hostname, topology.kubernetes.io/zone and node-role.kubernetes.io/worker.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  messages: ["node(s) didn't match pod topology spread constraints", 'missing required label'],
  depth: 2,
  looksLike: /didn't match pod topology spread constraints(?<label> \(missing required label\))?/,
  where: { areas: ['rollout'] },
  explain: ({ group, statements: [first] }) => ({
    // With the nodes that are away, the pods may be spread.
    ...(group('label') === '' && areNodesAway(first?.text ?? '') ? { certainty: 'possible' } : {}),
    what:
      group('label') === ''
        ? 'The pods cannot be spread over nodes and zones as the topology spread constraints require.'
        : 'Nodes lack a label of the topology spread constraints.',
    object: THE_CONFIG,
    field: 'spec.topologySpreadConstraints',
    fix: [
      commandStep(
        'See the labels by which pods are spread:',
        'oc get nodes -L kubernetes.io/hostname,topology.kubernetes.io/zone,node-role.kubernetes.io/worker',
      ),
      setInConfig(
        'Replace the whole list by one constraint that keeps no pod from a node: spread by host where possible:',
        {
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: 'kubernetes.io/hostname',
              whenUnsatisfiable: 'ScheduleAnyway',
              labelSelector: { matchLabels: { 'docker-registry': 'default' } },
            },
          ],
        },
      ),
    ],
  }),
});
