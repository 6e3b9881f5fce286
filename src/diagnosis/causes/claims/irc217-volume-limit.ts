import { kubernetesSource } from '../../../core/source';
import { schedulingCause } from '../../forms/scheduling-cause';
import { inPod } from '../../forms/stated-object';
import { commandStep, step } from '../../forms/steps';

export const irc217 = schedulingCause({
  id: 'IRC217',
  title: 'Nodes cannot attach more volumes',
  why: 'A node can attach a limited number of volumes. Every node on which the pod could run has reached this limit.',
  decides: 'Whether as many volumes are attached to the node as spec.drivers of CSINode allows.',
  source: kubernetesSource(
    'pkg/scheduler/framework/plugins/nodevolumelimits/csi.go',
    'ErrReasonMaxVolumeCountExceeded',
  ),
  messages: ['node(s) exceed max volume count'],
  depth: 2,
  looksLike: /exceed max volume count|maximum number of (?:attached )?(?:volumes|disks)/i,
  explain: ({ statements: [first] }) => ({
    what: 'No node on which the pod could run can attach another volume.',
    ...inPod(first, 'status.conditions', 'status.conditions'),
    fix: [
      commandStep(
        'See how many volumes are attached:',
        'oc get volumeattachment -o custom-columns=NODE:.spec.nodeName --no-headers | sort | uniq -c',
      ),
      step('Add a node, or stop pods on these nodes whose volumes are not needed.'),
    ],
  }),
});
