import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { claimInWords, claimName, createClaim } from '../../forms/claim-words';

export const irc201 = messageCause({
  id: 'IRC201',
  title: 'Claim of the registry does not exist',
  why: 'The Config names a claim that does not exist. The Operator creates a claim only if spec.storage.pvc.claim is empty. If Removed deleted a claim of the Operator, the field keeps the name, so the Operator does not create this claim again.',
  decides: 'Whether the claim exists in the namespace openshift-image-registry.',
  source: operatorSource('pkg/storage/pvc/pvc.go', 'checkPVC'),
  messages: [
    'persistentvolumeclaims "image-registry-storage" not found',
    'persistentvolumeclaim "image-registry-storage" not found',
    'PVC does not exist',
  ],
  looksLike: /persistentvolumeclaims? "(?<claim>[^"]+)" not found|\(PVC does not exist\)/,
  explain: ({ group }, dump) => {
    const name = group('claim') === '' ? claimName(dump) : group('claim');
    return {
      what: `${claimInWords(dump, name)} does not exist in the namespace of the registry.`,
      object: THE_CONFIG,
      field: 'spec.storage.pvc.claim',
      explains: ['sync', 'rollout'],
      fix: [
        inRegistry('See which claims exist:', 'get pvc'),
        createClaim(
          'If one of them is for the registry, set spec.storage.pvc.claim to its name. Otherwise create the claim. If its class supports only ReadWriteOnce, write this mode into the command, and set replicas to 1 and rolloutStrategy to Recreate in the Config:',
          dump,
          {},
          name,
        ),
      ],
    };
  },
});
