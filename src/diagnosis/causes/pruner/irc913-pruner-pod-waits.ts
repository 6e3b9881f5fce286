import { operatorSource } from '../../../core/source';
import { READY, dumpOf, dumpedConfig, dumpedPruner } from '../../examples/dump-yaml';
import { JOB_FAILED, failedPruner } from '../../examples/dumped-jobs';
import { dumpedPod } from '../../examples/dumped-pods';
import { messageCause } from '../../forms/message-cause';
import { seeNodes, setInPruner, step } from '../../forms/steps';

export const irc913 = messageCause({
  id: 'IRC913',
  title: 'Pod of the pruner does not start',
  why: 'The Job of the pruner waits for a node, or its image cannot be pulled. After its deadline, the Job fails.',
  decides: 'The events of the pod.',
  source: operatorSource('pkg/resource/prunercronjob.go', 'expected nodeSelector, tolerations'),
  messages: ['0/6 nodes are available', 'image-pruner'],
  depth: 1.5,
  examples: {
    shows: () =>
      dumpOf(
        dumpedConfig(READY),
        dumpedPruner(JOB_FAILED, { nodeSelector: { a: 'b' } }),
        dumpedPod('image-pruner-29001440-x7k2p', {
          phase: 'Pending',
          conditions: [
            {
              type: 'PodScheduled',
              status: 'False',
              reason: 'Unschedulable',
              message: "0/6 nodes are available: 6 node(s) didn't match Pod's node affinity/selector.",
            },
          ],
        }),
      ),
    alike: () => failedPruner('error: failed to delete blob sha256:1: unexpected status: 500 Internal Server Error'),
  },
  looksLike: /PodScheduled=False|nodes are available|FailedScheduling|FailedCreate/,
  where: { areas: ['pruner'] },
  explain: ({ statements: [first], certainty }) => ({
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
      setInPruner('Or select no labels, and tolerate the taint of infra nodes:', {
        nodeSelector: null,
        tolerations: [{ key: 'node-role.kubernetes.io/infra', operator: 'Exists' }],
      }),
    ],
  }),
});
