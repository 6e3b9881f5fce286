import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep, step, word } from '../../forms/steps';
import { claimInWords, claimName } from '../../forms/claim-words';

export const irc209 = messageCause({
  id: 'IRC209',
  title: 'Claim of the registry is being deleted',
  why: 'Somebody deleted the claim. The claim stays until no pod uses it. Then its volume is deleted with all images, unless its reclaim policy is Retain. New pods that use the claim are not scheduled.',
  decides: 'Whether the claim has a metadata.deletionTimestamp.',
  source: kubernetesSource('pkg/scheduler/framework/plugins/volumebinding/volume_binding.go', 'podHasPVCs'),
  messages: ['persistentvolumeclaim is being deleted'],
  depth: 3,
  rule: 'IR234',
  looksLike: /persistentvolumeclaim "(?<claim>[^"]+)" is being deleted|the claim is being deleted/,
  explain: (_, dump) => ({
    what: `${claimInWords(dump)} is being deleted.`,
    object: claimInWords(dump),
    field: 'metadata.deletionTimestamp',
    explains: ['rollout'],
    fix: [
      inRegistry(
        'Find the name of the volume:',
        `get pvc ${word(claimName(dump), 'CLAIM')} -o jsonpath={.spec.volumeName}`,
      ),
      commandStep(
        'Set this volume (VOLUME) to Retain at once, so that its images are not deleted with the claim:',
        'oc patch pv VOLUME -p \'{"spec":{"persistentVolumeReclaimPolicy":"Retain"}}\'',
      ),
      step(
        'The deletion cannot be undone. When the claim is gone (no pod uses it), remove spec.claimRef from the volume, create a claim with another name and with spec.volumeName set to this volume, and set spec.storage.pvc.claim of the Config to the new name.',
      ),
    ],
  }),
});
