import { kubernetesSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import { messageCause, type MessageCauseProps } from '../../forms/message-cause';
import { schedulingCause } from '../../forms/scheduling-cause';
import { inRegistry, commandStep, step, word } from '../../forms/steps';
import { claimInWords, claimName, isForVolumeByHand, waitingForVolume } from '../../forms/claim-words';

const ABOUT: Omit<MessageCauseProps, 'looksLike'> = {
  id: 'IRC218',
  title: 'No PersistentVolume matches the claim',
  why: 'Without a provisioner, volumes are created by hand. A claim is bound to a volume with matching size, access modes, class and labels. No volume matches.',
  decides: 'Whether an Available volume has the class, access mode and size that the claim needs.',
  source: kubernetesSource('pkg/scheduler/framework/plugins/volumebinding/binder.go', 'ErrReasonBindConflict'),
  messages: ["node(s) didn't find available persistent volumes to bind", 'no persistent volumes available'],
  depth: 2,
  explain: ({ statements }, dump) => ({
    what: `No PersistentVolume matches ${claimInWords(dump)}.`,
    object: claimInWords(dump),
    field: 'spec',
    evidence: [...statements, ...waitingForVolume(dump)],
    fix: [
      commandStep('Compare the volumes with the claim: class, access modes, size and labels:', 'oc get pv'),
      inRegistry('See what the claim requests:', `get pvc ${word(claimName(dump), 'CLAIM')} -o yaml`),
      step(
        'Create a PersistentVolume that matches. A volume in state Released matches only after you remove its spec.claimRef.',
      ),
    ],
  }),
};

const ofScheduler = schedulingCause({
  ...ABOUT,
  looksLike:
    /didn't find available persistent volumes to bind|no persistent volumes available(?! for this claim and no storage class)/,
});

/** With an empty class, only a volume without a class matches. */
const ofController = messageCause({
  ...ABOUT,
  looksLike: /no persistent volumes available for this claim and no storage class/,
});

/** The claim names a volume that is not free. */
const ofOthers = messageCause({
  ...ABOUT,
  looksLike: /volume "(?<volume>[^"]+)" already bound to a different claim/,
  explain: ({ group, statements }, dump) => ({
    what: `PersistentVolume/${group('volume')}, which ${claimInWords(dump)} names, is bound to another claim.`,
    object: claimInWords(dump),
    field: 'spec.volumeName',
    evidence: [...statements, ...waitingForVolume(dump)],
    fix: [
      commandStep(
        'See which claim has the volume:',
        `oc get pv ${word(group('volume'), 'VOLUME')} -o jsonpath='{.spec.claimRef.namespace}/{.spec.claimRef.name}'`,
      ),
      commandStep(
        'If this is an older claim of the registry that no longer exists, the volume has its images. Release the volume for the new claim:',
        `oc patch pv ${word(group('volume'), 'VOLUME')} --type=merge -p '{"spec":{"claimRef":null}}'`,
      ),
      step(
        'Otherwise create another volume, delete the claim, which is empty, and create it with the name of this volume.',
      ),
    ],
  }),
});

export const irc218: Cause = {
  ...ofScheduler,
  *find(dump) {
    yield* ofScheduler.find(dump);
    yield* ofOthers.find(dump);
    if (isForVolumeByHand(dump)) yield* ofController.find(dump);
  },
};
