import { operatorSource } from '../../../core/source';
import { DEFAULT_CLAIM_NAME } from '../../../core/names';
import { failingStorage } from '../../examples/dump-yaml';
import { messageCause } from '../../forms/message-cause';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc106 = messageCause({
  id: 'IRC106',
  title: 'Default claim exists and is not owned by the Operator',
  why: 'With an empty spec.storage.pvc.claim the Operator creates the claim image-registry-storage. A claim of this name that somebody else created is not taken at once; the next sync adopts it as one of yours.',
  decides: 'The claim image-registry-storage has no annotation imageregistry.openshift.io.',
  source: operatorSource('pkg/storage/pvc/pvc.go', 'CreateStorage'),
  messages: ['could not create default PVC, it already exists and is not owned by the operator'],
  rule: 'IR221',
  examples: {
    shows: () =>
      failingStorage('could not create default PVC, it already exists and is not owned by the operator', {
        pvc: { claim: '' },
      }),
    alike: () => failingStorage('persistentvolumeclaims "image-registry-storage" not found', { pvc: { claim: '' } }),
  },
  looksLike: /could not create default PVC, it already exists and is not owned by the operator/,
  explain: () => ({
    what: `A claim ${DEFAULT_CLAIM_NAME} is there already, and the Operator did not create it.`,
    object: THE_CONFIG,
    field: 'spec.storage.pvc.claim',
    fix: [
      setInConfig('Name the claim, so that it is used as one of yours:', {
        storage: { managementState: 'Unmanaged', pvc: { claim: DEFAULT_CLAIM_NAME } },
      }),
    ],
  }),
});
