import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { step } from '../../forms/steps';
import { claimInWords, recreateClaim } from '../../forms/claim-words';

export const irc215 = messageCause({
  id: 'IRC215',
  title: 'Volume of the claim is gone',
  why: 'The claim was bound to a volume that no longer exists. A claim in phase Lost is not bound to another volume.',
  decides: 'Whether the claim has the phase Lost, and whether the volume that its spec.volumeName names exists.',
  source: kubernetesSource('pkg/controller/volume/persistentvolume/pv_controller.go', 'syncBoundClaim'),
  messages: ['Bound claim has lost its PersistentVolume. Any data on the volume is lost!', 'ClaimLost'],
  depth: 2,
  looksLike: /the claim is Lost|has lost its PersistentVolume|bound to non-existent (?:persistentvolume|pv\(s\))/,
  explain: (_, dump) => ({
    what: `The PersistentVolume of ${claimInWords(dump)} no longer exists. Its images are lost, unless the disk behind it still exists.`,
    object: claimInWords(dump),
    field: 'spec.volumeName',
    explains: ['rollout'],
    fix: [
      step(
        'If the disk still exists in the storage, create a PersistentVolume for it: its name is spec.volumeName of the claim, and spec.claimRef has the name, namespace and uid of the claim.',
      ),
      ...recreateClaim('Otherwise the images are lost. To start with an empty volume, delete the claim:', dump, {}),
    ],
  }),
});
