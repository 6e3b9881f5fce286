import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep } from '../../forms/steps';
import { claimInWords } from '../../forms/claim-words';

export const irc214 = messageCause({
  id: 'IRC214',
  title: 'Volume is read-only',
  why: 'The file system was mounted read-only, because the claim sets this or because the disk had an error.',
  decides:
    'Whether the mount options of the volume contain ro, and whether the kernel log of the node has errors of the file system.',
  source: 'distribution/distribution registry/storage/driver/filesystem/driver.go PutContent',
  messages: ['read-only file system', 'input/output error', 'ImageRegistryStorageReadOnly'],
  depth: 2,
  looksLike:
    /\/registry\b[^;]{0,200}(?:read-only file system|input\/output error)|registry[^;]{0,80}(?:EROFS|EIO)\b|ImageRegistryStorageReadOnly|image registry storage is read-only/i,
  explain: (_, dump) => ({
    what: 'The volume of the registry is read-only or broken.',
    object: claimInWords(dump),
    field: 'spec.volumeName',
    explains: ['rollout'],
    fix: [
      inRegistry('See how the volume is mounted:', 'rsh deployment/image-registry grep /registry /proc/mounts'),
      commandStep('See whether the disk has errors:', 'oc adm node-logs NODE --grep "I/O error|remount"'),
      inRegistry('After the storage is repaired, restart the pod:', 'rollout restart deployment/image-registry'),
    ],
  }),
});
