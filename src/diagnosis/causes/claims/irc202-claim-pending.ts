import { kubernetesSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import { mentions } from '../../forms/mention';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep, word } from '../../forms/steps';
import { claimInWords, claimName, withoutOtherClaims } from '../../forms/claim-words';

const ofPending = messageCause({
  id: 'IRC202',
  title: 'Claim of the registry is Pending',
  why: 'A pod waits until its claim is bound to a volume. This claim is not bound.',
  decides: 'The events of the claim: they show why its provisioner does nothing or fails.',
  source: kubernetesSource('pkg/scheduler/framework/plugins/volumebinding/volume_binding.go', 'PreFilter'),
  messages: ['pod has unbound immediate PersistentVolumeClaims'],
  depth: 0.5,
  rule: 'IR337',
  looksLike: /unbound immediate PersistentVolumeClaims|the claim is Pending/,
  explain: (_, dump) => ({
    certainty: dump.all('PersistentVolumeClaim').length > 0 ? 'certain' : 'likely',
    what: `${claimInWords(dump)} is not bound to a volume, so the pod is not scheduled.`,
    object: claimInWords(dump),
    field: 'status.phase',
    fix: [
      inRegistry('See the reason in the events of the claim:', `describe pvc ${word(claimName(dump), 'CLAIM')}`),
      commandStep('See the classes and their provisioners:', 'oc get storageclass'),
    ],
  }),
});

export const irc202: Cause = {
  ...ofPending,
  *find(dump) {
    const waits = mentions(
      withoutOtherClaims(dump),
      /WaitForFirstConsumer: |waiting for first consumer|WaitForPodScheduled: /,
    );
    // The claim waits for the pod, and not the pod for the claim.
    if (waits === undefined) yield* ofPending.find(dump);
  },
};
