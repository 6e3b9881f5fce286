import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, step } from '../../forms/steps';
import { bucketField, THE_CONFIG } from '../../forms/storage-words';

export const irc116 = messageCause({
  id: 'IRC116',
  title: 'Registry or its storage cannot be removed',
  why: 'With Removed, the Operator deletes the objects of the registry and, if the storage is Managed, the storage with all images. If a deletion fails, the Operator retries, and the registry stays.',
  decides: 'The message, and the log of the Operator.',
  source: operatorSource('pkg/operator/finalizer.go', 'RemoveResources'),
  messages: ['Unable to remove registry', 'unable to remove storage', 'BucketNotEmpty'],
  looksLike:
    /Unable to remove registry|unable to remove storage|BucketNotEmpty|unable to get generators|errors? occ?urr?ed during bulk deleting|cannot delete object \S+: |unable to wait for \S+ deletion|unable to finalize resource/i,
  explain: ({ statements: [first] }, dump) => ({
    what: `The Operator cannot remove the registry${first?.text.includes('BucketNotEmpty') === true ? ': its bucket is not empty' : ''}.`,
    object: THE_CONFIG,
    field: first?.text.includes('BucketNotEmpty') === true ? bucketField(dump, 's3') : 'spec.managementState',
    explains: ['removal'],
    fix: [
      inRegistry('See what fails:', 'logs deployment/cluster-image-registry-operator --tail=200'),
      step(
        'If you need the images, set spec.storage.managementState to Unmanaged: the Operator then removes the registry, but not the storage. If you do not need them, empty the storage by hand.',
      ),
    ],
  }),
});
