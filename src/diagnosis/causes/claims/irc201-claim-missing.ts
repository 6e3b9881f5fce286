import { valueAt } from '../../../core/field-path';
import { operatorSource } from '../../../core/source';
import type { Dump } from '../../engine/dump';
import { messageCause } from '../../forms/message-cause';
import { setOtherStorage } from '../../forms/other-storage';
import { inRegistry, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { boundClaims, claimInWords, claimName, createClaim, isForOneNode } from '../../forms/claim-words';

export const irc201 = messageCause({
  id: 'IRC201',
  title: 'Claim of the registry does not exist',
  why: 'The Config names a claim that does not exist. The Operator creates a claim only if spec.storage.pvc.claim is empty. If the Operator created the claim, and deleted it when spec.managementState was Removed, the field keeps the name, so the Operator does not create it again.',
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
    const [other] = likelyClaims(dump);
    return {
      what: `${claimInWords(dump, name)} does not exist in the namespace of the registry.`,
      object: THE_CONFIG,
      field: 'spec.storage.pvc.claim',
      explains: ['sync', 'rollout'],
      fix: [
        inRegistry('See which claims exist:', 'get pvc'),
        ...(other === undefined
          ? [
              createClaim(
                `If one of them is for the registry, set spec.storage.pvc.claim to its name. ${howToCreate(dump)}`,
                dump,
                {},
                name,
              ),
            ]
          : [
              setOtherStorage(
                `If the images are in ${claimInWords(dump, other)}, which has a volume, name this claim:`,
                dump,
                'pvc',
                { claim: other },
              ),
              step(
                'If no claim has the images, create a claim with the name that the Config has. The registry then starts without images.',
              ),
            ]),
      ],
    };
  },
});

/** Claims that may have the images: the one that the Operator used last, before others that have a volume. */
function likelyClaims(dump: Dump): string[] {
  const used = valueAt(dump.config?.manifest, ['status', 'storage', 'pvc', 'claim']);
  const bound = boundClaims(dump);
  return bound.some((name) => name === used) ? bound.filter((name) => name === used) : bound;
}

function howToCreate(dump: Dump): string {
  return isForOneNode(dump)
    ? 'Otherwise create the claim (ReadWriteOnce is enough for one replica with Recreate):'
    : 'Otherwise create the claim. If its class supports only ReadWriteOnce, write this mode into the command, and set replicas to 1 and rolloutStrategy to Recreate in the Config:';
}
