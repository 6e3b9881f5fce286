import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc103 = messageCause({
  id: 'IRC103',
  title: 'ReadWriteOnce volume with several replicas',
  why: 'Only one node can mount a ReadWriteOnce volume, so the Operator rejects more than one replica.',
  decides: 'Whether the claim has the access mode ReadWriteOnce, and spec.replicas of Config/cluster is more than 1.',
  source: operatorSource('pkg/storage/pvc/pvc.go', 'checkPVC'),
  messages: ['cannot use ReadWriteOnce access mode with more than one replica of the image registry'],
  rule: 'IR203',
  looksLike: /cannot use ReadWriteOnce access mode with more than one replica/,
  explain: () => ({
    what: 'The claim is ReadWriteOnce, so only one node can mount it, but the registry has more than one replica.',
    object: THE_CONFIG,
    field: 'spec.replicas',
    fix: [
      setInConfig('Run one replica, with rolloutStrategy Recreate:', { replicas: 1, rolloutStrategy: 'Recreate' }),
      step(
        'Or keep the replicas, and move to object storage or to a new ReadWriteMany claim of a class that supports this mode (NFS, CephFS, Azure Files). The access modes of the claim in use cannot be changed.',
      ),
    ],
  }),
});
