import { messageCause } from '../../forms/message-cause';
import { largerThan } from '../../forms/larger';
import { inRegistry, pruneNow, word } from '../../forms/steps';
import { claimInWords, claimName, claimOf, inCopyOfPod } from '../../forms/claim-words';

export const irc210 = messageCause({
  id: 'IRC210',
  title: 'Volume of the registry is full',
  why: 'Pushes fail if the volume has no space. The pruner frees space in the volume only while the registry runs.',
  decides: 'Whether /registry in the pod is full.',
  source: 'distribution/distribution registry/storage/driver/filesystem/driver.go Writer',
  messages: ['no space left on device', 'disk quota exceeded', 'ImageRegistryStorageFull'],
  depth: 2,
  looksLike:
    /no space left on device|disk quota exceeded|ENOSPC|ImageRegistryStorageFull|image registry storage disk is full|PersistentVolume claimed by \S*registry\S* in Namespace openshift-image-registry is only [\d.]+% free/i,
  // The disk of a client that unpacks layers is its own.
  where: {
    but: /adding layer|processing tar file|copying system image|committing the finished image|CreateContainerError|failed to mount container/,
  },
  explain: (_, dump) => ({
    what: 'The volume of the registry is full.',
    object: claimInWords(dump),
    field: 'spec.resources.requests.storage',
    explains: ['rollout'],
    fix: [
      inCopyOfPod('See how full the volume is:', dump, 'df -h /registry'),
      inRegistry(
        'If the class allows expansion (allowVolumeExpansion), make the volume larger:',
        `patch pvc ${word(claimName(dump), 'CLAIM')} -p '{"spec":{"resources":{"requests":{"storage":"${largerThan(claimOf(dump), SIZE)}"}}}}'`,
      ),
      pruneNow('When the registry runs again, remove unused images, with the settings of the ImagePruner:'),
    ],
  }),
});

const SIZE = ['spec', 'resources', 'requests', 'storage'];
