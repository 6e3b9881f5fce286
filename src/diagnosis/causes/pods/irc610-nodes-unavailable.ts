import { fieldOf, itemsOf } from '../../../core/record';
import type { SourceObject } from '../../../yaml/source-object';
import { kubernetesSource } from '../../../core/source';
import type { Dump } from '../../engine/dump';
import { isSpreadElsewhere, NODES_AWAY, schedulingCause } from '../../forms/scheduling-cause';
import { MOST_NODES, nodesInWords } from '../../forms/nodes-in-words';
import { commandStep, word } from '../../forms/steps';

/** The nodes of the input on which no pod is placed. */
function cordonedIn(dump: Dump): string[] {
  return namesOf(dump, ({ manifest }) => fieldOf(manifest['spec'], 'unschedulable') === true);
}

/** The nodes of the input that do not report that they are ready, or report a lack of something. */
function lostIn(dump: Dump): string[] {
  return namesOf(dump, ({ manifest }) =>
    itemsOf(fieldOf(manifest['status'], 'conditions')).some((each) => {
      const [type, status] = [fieldOf(each, 'type'), fieldOf(each, 'status')];
      return type === 'Ready' ? status !== 'True' : PRESSURE.test(String(type)) && status === 'True';
    }),
  );
}

const PRESSURE = /^(?:Memory|Disk|PID)Pressure$|^NetworkUnavailable$/;

function namesOf(dump: Dump, isMeant: (node: SourceObject) => boolean): string[] {
  return dump
    .all('Node')
    .filter(isMeant)
    .map(({ manifest }) => manifest.metadata.name);
}

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
  depth: 2,
  looksLike: NODES_AWAY,
  where: { areas: ['rollout'] },
  explain: ({ statements: [first] }, dump) => {
    const text = first?.text ?? '';
    const isCordoned = /unschedulable/.test(text.replace('Unschedulable', ''));
    const isLost =
      /not ready|NodeNotReady|out of disk|node\.(?:cloudprovider\.)?kubernetes\.io\/(?!unschedulable)/.test(text);
    const all = cordonedIn(dump);
    const cordoned = all.slice(0, MOST_NODES);
    return {
      ...(isSpreadElsewhere(text) ? { certainty: 'likely' } : {}),
      what: `The nodes that could run the registry are ${isLost ? (isCordoned ? 'cordoned or not ready' : 'not ready') : 'cordoned'}.`,
      object: nodesInWords(isLost ? lostIn(dump) : all),
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
              commandStep(
                `If nobody drains ${cordoned.length === 0 ? 'the node (NODE)' : cordoned.join(' and ')} now, make it schedulable again:`,
                `oc adm uncordon ${cordoned.length === 0 ? 'NODE' : cordoned.map((name) => word(name, 'NODE')).join(' ')}`,
              ),
            ]
          : []),
      ],
    };
  },
});
