import { messageCause } from '../../forms/message-cause';
import { commandStep, inRegistry, restartRegistry } from '../../forms/steps';
import { claimInWords } from '../../forms/claim-words';

export const irc214 = messageCause({
  id: 'IRC214',
  title: 'Volume is read-only',
  why: 'The file system was mounted read-only, because the PersistentVolume requires it (ro in spec.mountOptions, or readOnly of its csi or nfs), or because the disk had an error.',
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
      commandStep(
        'See whether the volume requires it. If OPTIONS has ro, remove ro from spec.mountOptions of the volume. If NFS or CSI is true, create the volume again without readOnly:',
        'oc get pv -o custom-columns=NAME:.metadata.name,CLAIM:.spec.claimRef.name,OPTIONS:.spec.mountOptions,NFS:.spec.nfs.readOnly,CSI:.spec.csi.readOnly',
      ),
      inRegistry(
        'Otherwise the disk may have errors. Find the node of the pod:',
        'get pods -l docker-registry=default -o wide',
      ),
      commandStep(
        'See the errors in the kernel log of this node (NODE):',
        'oc debug node/NODE -- chroot /host sh -c \'journalctl -k | grep -iE "i/o error|remount"\'',
      ),
      restartRegistry('After the storage is repaired, replace the pods:'),
    ],
  }),
});
