import { kubernetesSource } from '../../../core/source';
import { ON_CLAIM } from '../../examples/dump-yaml';
import { dumpedClaim, unschedulable } from '../../examples/dumped-pods';
import { schedulingCause } from '../../forms/scheduling-cause';
import { commandStep, step } from '../../forms/steps';

export const irc217 = schedulingCause({
  id: 'IRC217',
  title: 'Nodes cannot attach more volumes',
  why: 'A node can attach a limited number of volumes. Every node on which the pod may run has reached this limit.',
  decides: 'Whether as many volumes are attached to the node as spec.drivers of CSINode allows.',
  source: kubernetesSource(
    'pkg/scheduler/framework/plugins/nodevolumelimits/csi.go',
    'ErrReasonMaxVolumeCountExceeded',
  ),
  messages: ['node(s) exceed max volume count'],
  depth: 2,
  examples: {
    shows: () =>
      unschedulable('0/6 nodes are available: 6 node(s) exceed max volume count.', ON_CLAIM, dumpedClaim('Bound')),
    alike: () => unschedulable('0/6 nodes are available: 6 Insufficient cpu.', ON_CLAIM, dumpedClaim('Bound')),
  },
  looksLike: /exceed max volume count|maximum number of (?:attached )?(?:volumes|disks)/i,
  explain: () => ({
    what: 'No node can attach another volume.',
    object: 'Pod/image-registry',
    field: 'spec.nodeName',
    fix: [
      commandStep(
        'See how many volumes are attached:',
        'oc get volumeattachment -o custom-columns=NODE:.spec.nodeName --no-headers | sort | uniq -c',
      ),
      step('Add a node, or move other pods with volumes to another node.'),
    ],
  }),
});
