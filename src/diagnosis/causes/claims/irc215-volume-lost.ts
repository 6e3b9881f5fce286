import { kubernetesSource } from '../../../core/source';
import { ON_CLAIM } from '../../examples/dump-yaml';
import { dumpedClaim, unschedulable } from '../../examples/dumped-pods';
import { messageCause } from '../../forms/message-cause';
import { step } from '../../forms/steps';
import { claimName, recreateClaim } from '../../forms/claim-words';

export const irc215 = messageCause({
  id: 'IRC215',
  title: 'Volume of the claim is gone',
  why: 'The claim was bound to a volume that does not exist any longer. A claim that is Lost is never bound again.',
  decides: 'The field status.phase of the claim, and whether the volume that spec.volumeName names exists.',
  source: kubernetesSource('pkg/controller/volume/persistentvolume/pv_controller.go', 'syncBoundClaim'),
  messages: ['Bound claim has lost its PersistentVolume. Any data on the volume is lost!', 'ClaimLost'],
  depth: 2,
  examples: {
    shows: () =>
      unschedulable(
        '0/6 nodes are available: persistentvolumeclaim "image-registry-storage" bound to non-existent persistentvolume "pvc-1".',
        ON_CLAIM,
        dumpedClaim('Lost'),
      ),
    alike: () =>
      unschedulable(
        '0/6 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
        ON_CLAIM,
        dumpedClaim('Pending'),
      ),
  },
  looksLike: /the claim is Lost|has lost its PersistentVolume|bound to non-existent (?:persistentvolume|pv\(s\))/,
  explain: (_, dump) => ({
    what: `The volume of the claim ${claimName(dump)} does not exist any longer, and its images with it.`,
    object: `PersistentVolumeClaim/${claimName(dump)}`,
    field: 'spec.volumeName',
    explains: ['rollout'],
    fix: [
      step(
        'If the disk still exists in the storage, create a PersistentVolume of the same name for it, with the same claimRef.',
      ),
      ...recreateClaim('Or begin with an empty volume: delete the claim:', dump, {}),
    ],
  }),
});
