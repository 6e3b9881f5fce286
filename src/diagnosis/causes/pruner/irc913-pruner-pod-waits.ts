import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { seeNodes, setInPruner, step } from '../../forms/steps';
import { replacesTolerations, withToleration } from '../../forms/taints';

export const irc913 = messageCause({
  id: 'IRC913',
  title: 'Pod of the pruner does not start',
  why: 'The Job of the pruner waits for a node, or its image cannot be pulled. After its deadline, the Job fails.',
  decides: 'The events of the pod.',
  source: operatorSource('pkg/resource/prunercronjob.go', 'expected nodeSelector, tolerations'),
  messages: ['0/6 nodes are available', 'image-pruner'],
  depth: 1.5,
  looksLike: /PodScheduled=False|nodes are available|FailedScheduling|FailedCreate/,
  where: { areas: ['pruner'] },
  explain: ({ statements: [first], certainty }, { pruner }) => ({
    // A line of an unknown log may be about any pod.
    certainty:
      first?.source === 'log' && !/image-pruner/.test(`${first.object} ${first.text}`) ? 'possible' : certainty,
    what: `The pod of the pruner does not start: ${(first?.text ?? '').replace(/^.*?: /, '').slice(0, 160)}.`,
    object: 'ImagePruner/cluster',
    field:
      /toleran|taint/.test(first?.text ?? '') && !/didn't match/.test(first?.text ?? '')
        ? 'spec.tolerations'
        : 'spec.nodeSelector',
    fix: [
      seeNodes('See the labels and taints of the nodes:'),
      step('Select labels that nodes have, and tolerate the taints of these nodes.'),
      setInPruner(`Or select no labels, and tolerate the taint of infra nodes${replacesTolerations(pruner)}:`, {
        nodeSelector: null,
        tolerations: withToleration(pruner, { key: 'node-role.kubernetes.io/infra', value: '' }),
      }),
    ],
  }),
});
