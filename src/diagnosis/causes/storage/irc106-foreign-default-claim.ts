import { operatorSource } from '../../../core/source';
import { DEFAULT_CLAIM_NAME } from '../../../core/names';
import { messageCause } from '../../forms/message-cause';
import { setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc106 = messageCause({
  id: 'IRC106',
  title: 'Default claim exists and is not owned by the Operator',
  why: 'With an empty spec.storage.pvc.claim, the Operator creates the claim image-registry-storage. If a claim with this name exists that the Operator did not create, the first sync fails. The Operator then writes the name of the claim into the Config, so the next sync uses the claim as your own, and the error ends. If the name is not in Git too, the error comes back when Git empties the field again.',
  decides: 'Whether the claim image-registry-storage lacks the annotation imageregistry.openshift.io.',
  source: operatorSource('pkg/storage/pvc/pvc.go', 'CreateStorage'),
  messages: ['could not create default PVC, it already exists and is not owned by the operator'],
  rule: 'IR221',
  looksLike: /could not create default PVC, it already exists and is not owned by the operator/,
  explain: () => ({
    what: `PersistentVolumeClaim/${DEFAULT_CLAIM_NAME} already exists, and the Operator did not create it.`,
    object: THE_CONFIG,
    field: 'spec.storage.pvc.claim',
    fix: [
      setInConfig(
        'If the claim is for the registry, set its name in the Config, also in Git. The next sync uses the claim even if you do nothing:',
        {
          storage: { managementState: 'Unmanaged', pvc: { claim: DEFAULT_CLAIM_NAME } },
        },
      ),
      step(
        'If the claim is for something else, set spec.storage.pvc.claim to the name of another claim at once: the next sync lets the registry write to this one.',
      ),
    ],
  }),
});
