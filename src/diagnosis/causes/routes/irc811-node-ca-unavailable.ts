import { operatorSource } from '../../../core/source';
import type { Match } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inRegistry } from '../../forms/steps';

export const irc811 = messageCause({
  id: 'IRC811',
  title: 'Daemon set node-ca does not run',
  why: 'The pods of node-ca write the CAs of registries to the nodes. Nodes on which no such pod runs do not get new CAs, and then do not trust the registry. The registry itself works.',
  decides: 'Whether the pods of the DaemonSet run, and their events.',
  source: operatorSource('pkg/operator/nodecadaemon.go', 'sync'),
  messages: [
    'The daemon set node-ca does not have available replicas',
    'NodeCADaemonAvailable',
    'The daemon set node-ca does not exist',
    'The daemon set node-ca is deploying node pods',
  ],
  depth: 1,
  looksLike:
    /daemon set node-ca (?:does not|is (?:updating|deploying))|Unable to check daemon set|NodeCADaemon\w*(?:Degraded=True|Available=False)|container node-ca (?:waiting|terminated): [^C]/,
  explain: ({ statements: [first] }) => ({
    ...stateIn(first?.text ?? ''),
    object: 'DaemonSet/node-ca',
    field: 'status.numberAvailable',
    explains: ['node-ca'],
    fix: [
      inRegistry('See the state of the pods:', 'get pods -l name=node-ca -o wide'),
      commandStep('See whether their nodes are ready:', 'oc get nodes'),
      inRegistry('Read in their events why they do not run:', 'describe pods -l name=node-ca'),
      inRegistry(
        'If the DaemonSet does not exist or was changed by hand, delete it. The Operator creates it again:',
        'delete daemonset/node-ca --ignore-not-found',
      ),
    ],
  }),
});

/** A node that joins the cluster has no such pod for a moment. */
function stateIn(text: string): Pick<Match, 'certainty' | 'what'> {
  if (/is deploying/.test(text))
    return { certainty: 'possible', what: 'On at least one node, the pod of node-ca is not available.' };
  if (/is updating/.test(text))
    return {
      certainty: 'likely',
      what: 'The pods of node-ca are not replaced on all nodes: on at least one node, the new pod does not start.',
    };
  return { certainty: 'certain', what: 'The daemon set node-ca has no pod that runs.' };
}
