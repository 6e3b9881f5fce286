import { messageCause } from '../../forms/message-cause';
import { setInConfig, step } from '../../forms/steps';
import { claimInWords, claimName, classOf, recreateClaim, waitingForVolume } from '../../forms/claim-words';

export const irc205 = messageCause({
  id: 'IRC205',
  title: 'Storage class cannot provide ReadWriteMany',
  why: 'Block storage, such as vSphere disks, Cinder, EBS or RBD, attaches a file system to one node. A ReadWriteMany claim of such a class is never bound, because the provisioner rejects ReadWriteMany.',
  decides: 'The events of the claim, and what the CSI driver of the class can do.',
  source: 'kubernetes-csi/external-provisioner pkg/controller/controller.go Provision',
  messages: [
    'volume capabilities MULTI_NODE_MULTI_WRITER not supported',
    'multi-node access modes are only supported on block type volumes',
    'Volume capabilities not supported',
  ],
  depth: 3,
  rule: 'IR310',
  looksLike:
    /MULTI_NODE|multi-?node access mode|ReadWriteMany[^;]{0,80}not supported|(?:volume capabilit\w+|access ?mode\w*)[^;]{0,80}(?:not supported|unsupported|not valid|invalid)|(?:unsupported|invalid|doesn't support|does not support)[^;]{0,60}(?:access ?mode|ReadWriteMany|volume capabilit)|only (?:supports? )?(?:AccessMode )?(?:ReadWriteOnce|SINGLE_NODE)|multi writer with mount access|file ?(?:share|volume|service)s?[^;]{0,60}(?:not supported|only supported|disabled|not enabled)|vSAN file service/i,
  where: { sources: ['event', 'log'] },
  explain: ({ statements }, dump) => {
    const [name, storageClass] = [claimName(dump), classOf(dump)];
    return {
      what: `${claimInWords(dump, name)} requests ReadWriteMany, but ${storageClass === '' ? 'its storage class' : `StorageClass/${storageClass}`} cannot provide this access mode.`,
      object: claimInWords(dump, name),
      field: 'spec.accessModes',
      evidence: [...statements, ...waitingForVolume(dump)],
      fix: [
        ...recreateClaim(
          'Access modes of a claim cannot be changed. Delete the claim; it was never bound and is empty:',
          dump,
          {
            accessModes: ['ReadWriteOnce'],
          },
        ),
        setInConfig('A ReadWriteOnce claim needs one replica and rolloutStrategy Recreate:', {
          replicas: 1,
          rolloutStrategy: 'Recreate',
        }),
        step(
          'Or, to run several replicas, create the claim as ReadWriteMany with a class of shared file storage (CephFS, NFS, Azure Files, EFS), or use object storage.',
        ),
      ],
    };
  },
});
