import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry } from '../../forms/steps';

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
  ],
  depth: 1,
  looksLike:
    /daemon set node-ca (?:does not|is updating)|Unable to check daemon set|NodeCADaemon\w*(?:Degraded=True|Available=False)|container node-ca (?:waiting|terminated): [^C]/,
  explain: ({ statements: [first] }) => ({
    certainty: /updating/.test(first?.text ?? '') ? 'likely' : 'certain',
    what: /updating/.test(first?.text ?? '')
      ? 'The pods of node-ca are not replaced on all nodes: on at least one node, the new pod does not start.'
      : 'The daemon set node-ca has no pod that runs.',
    object: 'DaemonSet/node-ca',
    field: 'status.numberAvailable',
    explains: ['node-ca'],
    fix: [
      inRegistry('See the state of the pods:', 'get pods -l name=node-ca -o wide'),
      inRegistry('Read in their events why they do not run:', 'describe pods -l name=node-ca'),
      inRegistry(
        'If the DaemonSet does not exist or was changed by hand, delete it. The Operator creates it again:',
        'delete daemonset/node-ca --ignore-not-found',
      ),
    ],
  }),
});
