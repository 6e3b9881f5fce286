import { kubernetesSource } from '../../../core/source';
import { schedulingCause } from '../../forms/scheduling-cause';
import { commandStep } from '../../forms/steps';

export const irc610 = schedulingCause({
  id: 'IRC610',
  title: 'Nodes are not ready or cordoned',
  why: 'The nodes on which the registry could run are not ready or not schedulable, for example while they are drained.',
  decides: 'Whether the nodes are Ready and not cordoned.',
  source: kubernetesSource(
    'pkg/scheduler/framework/plugins/nodeunschedulable/node_unschedulable.go',
    'ErrReasonUnschedulable',
  ),
  messages: ['node(s) were unschedulable', 'node(s) were not ready', 'no nodes available to schedule pods'],
  depth: 1.75,
  looksLike:
    /node\(s\) were (?:unschedulable|not ready|out of disk)|no nodes available to schedule pods|NodeNotReady|taint \{node\.kubernetes\.io\/(?:not-ready|unreachable|unschedulable)/,
  where: { areas: ['rollout'] },
  explain: () => ({
    what: 'The nodes that could run the registry are cordoned or not ready.',
    object: 'Node',
    field: 'spec.unschedulable',
    fix: [
      commandStep('See the nodes:', 'oc get nodes'),
      commandStep('Make the nodes schedulable again:', 'oc adm uncordon NODE'),
      commandStep('See whether the update of a MachineConfigPool hangs:', 'oc get machineconfigpool'),
    ],
  }),
});
