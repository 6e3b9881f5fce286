import { kubernetesSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import { messageCause, type MessageCauseProps } from '../../forms/message-cause';
import { inRegistry, step } from '../../forms/steps';
import { claimInWords, waitingForVolume } from '../../forms/claim-words';

const ABOUT: Omit<MessageCauseProps, 'looksLike'> = {
  id: 'IRC207',
  title: 'Storage quota is exceeded',
  why: 'A quota does not allow the volume: a ResourceQuota of the namespace, or a quota of the cloud or of the storage.',
  decides: 'The text of the event, which names the quota.',
  source: kubernetesSource(
    'staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go',
    'CheckRequest',
  ),
  messages: ['exceeded quota', 'VolumeSizeExceedsAvailableQuota'],
  depth: 2,
  explain: ({ statements }, dump) => ({
    what: 'The storage has no space for the volume, or a quota does not allow the volume.',
    object: claimInWords(dump),
    field: 'spec.resources.requests.storage',
    evidence: [...statements, ...waitingForVolume(dump)],
    fix: [
      inRegistry('See whether the namespace has a quota for storage:', 'get resourcequota'),
      step(
        'Raise the quota that the event names (of the namespace, the cloud project or the storage), or free space. A claim cannot become smaller: delete it, while it is empty, and create a smaller one.',
      ),
    ],
  }),
};

const ofVolume = messageCause({
  ...ABOUT,
  looksLike:
    /ExceedsAvailableQuota|VolumeLimitExceeded|(?:exceed\w*|over)[^;]{0,40}(?:gigabytes|storage|volume)s? quota|quota[^;]{0,30}(?:SSD|DISKS?_TOTAL)[^;]{0,20}exceeded|persistentvolumeclaims?[^;]{0,120}exceeded quota|no space in pool|insufficient (?:disk )?space|not enough (?:free )?space|ResourceExhausted|did not have enough free storage/i,
  where: { sources: ['event', 'pod', 'log'] },
});

/** The Operator creates a claim itself if the Config names none. */
const ofClaim = messageCause({
  ...ABOUT,
  looksLike: /persistentvolumeclaims? "[^"]*" is forbidden: exceeded quota/,
  where: { sources: ['condition'] },
});

export const irc207: Cause = {
  ...ofVolume,
  *find(dump) {
    yield* ofVolume.find(dump);
    yield* ofClaim.find(dump);
  },
};
