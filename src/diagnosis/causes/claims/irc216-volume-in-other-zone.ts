import { kubernetesSource } from '../../../core/source';
import { schedulingCause } from '../../forms/scheduling-cause';
import { commandStep, step } from '../../forms/steps';
import { claimInWords } from '../../forms/claim-words';

export const irc216 = schedulingCause({
  id: 'IRC216',
  title: 'Volume is in another zone than the nodes',
  why: 'A cloud disk is in one zone. No node on which the pod could run is in the zone of this volume.',
  decides: 'Whether the node affinity of the volume allows a zone in which the pod can run.',
  source: kubernetesSource('pkg/scheduler/framework/plugins/volumebinding/binder.go', 'ErrReasonNodeConflict'),
  messages: [
    'node(s) had volume node affinity conflict',
    "node(s) didn't match PersistentVolume's node affinity",
    'node(s) had no available volume zone',
  ],
  depth: 2,
  looksLike: /volume node affinity conflict|didn't match PersistentVolume's node affinity|no available volume zone/,
  explain: (_, dump) => ({
    what: 'The volume is in a zone in which no node can run the pod.',
    object: claimInWords(dump),
    field: 'spec.volumeName',
    fix: [
      commandStep(
        'See where the volume is:',
        'oc get pv -o custom-columns=NAME:.metadata.name,CLAIM:.spec.claimRef.name,ZONE:.spec.nodeAffinity',
      ),
      commandStep('See the zones of the nodes:', 'oc get nodes -L topology.kubernetes.io/zone'),
      step(
        'Add a node in the zone of the volume, or copy the images to a volume in a zone with nodes. For new volumes, a class with volumeBindingMode WaitForFirstConsumer avoids this.',
      ),
    ],
  }),
});
