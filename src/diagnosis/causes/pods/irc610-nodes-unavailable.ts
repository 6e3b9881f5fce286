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
    /node\(s\) were (?:unschedulable|not ready|out of disk)|no nodes available to schedule pods|NodeNotReady|taints? \{node\.(?:cloudprovider\.)?kubernetes\.io\//,
  where: { areas: ['rollout'] },
  explain: ({ statements: [first] }) => {
    const text = first?.text ?? '';
    const isCordoned = /unschedulable/.test(text.replace('Unschedulable', ''));
    const isLost =
      /not ready|NodeNotReady|out of disk|node\.(?:cloudprovider\.)?kubernetes\.io\/(?!unschedulable)/.test(text);
    return {
      what: `The nodes that could run the registry are ${isLost ? (isCordoned ? 'cordoned or not ready' : 'not ready') : 'cordoned'}.`,
      object: 'Node',
      field: isLost ? 'status.conditions' : 'spec.unschedulable',
      fix: [
        commandStep('See the nodes:', 'oc get nodes'),
        ...(isLost
          ? [
              commandStep(
                'See why nodes are not ready, or which pressure they have:',
                'oc describe nodes | grep -E "^Name:|^  (Ready|MemoryPressure|DiskPressure|PIDPressure) "',
              ),
            ]
          : []),
        ...(isCordoned || !isLost
          ? [
              commandStep('See whether the update of a MachineConfigPool hangs:', 'oc get machineconfigpool'),
              commandStep('If nobody drains the node (NODE) now, make it schedulable again:', 'oc adm uncordon NODE'),
            ]
          : []),
      ],
    };
  },
});
