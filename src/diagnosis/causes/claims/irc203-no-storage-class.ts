import { kubernetesSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { commandStep } from '../../forms/steps';
import { claimInWords, isForVolumeByHand, recreateClaim, waitingForVolume } from '../../forms/claim-words';

const ofMessage = messageCause({
  id: 'IRC203',
  title: 'Claim without a storage class, and no default class',
  why: 'A claim without storageClassName gets the default class. If no class is the default, the claim waits for a volume that an administrator creates.',
  decides: 'Whether a StorageClass has the annotation storageclass.kubernetes.io/is-default-class.',
  source: kubernetesSource('pkg/controller/volume/persistentvolume/pv_controller.go', 'syncUnboundClaim'),
  messages: ['no persistent volumes available for this claim and no storage class is set'],
  depth: 2,
  rule: 'IR309',
  looksLike: /no persistent volumes available for this claim and no storage class is set/,
  explain: ({ statements }, dump) => ({
    what: `${claimInWords(dump)} has no storage class, no class is the default, and no volume matches it.`,
    object: claimInWords(dump),
    field: 'spec.storageClassName',
    evidence: [...statements, ...waitingForVolume(dump)],
    fix: [
      commandStep('See the classes:', 'oc get storageclass'),
      commandStep(
        'Make a class of this list the default. Since 4.13 the claim then gets this class:',
        'oc patch storageclass CLASS -p \'{"metadata":{"annotations":{"storageclass.kubernetes.io/is-default-class":"true"}}}\'',
      ),
      ...recreateClaim('On 4.12, or to use another class, delete the claim, which is empty:', dump, {
        storageClassName: 'CLASS',
      }),
    ],
  }),
});

export const irc203: Cause = {
  ...ofMessage,
  *find(dump) {
    if (!isForVolumeByHand(dump)) yield* ofMessage.find(dump);
  },
};
