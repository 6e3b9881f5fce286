import { operatorSource } from '../../../core/source';
import { DEFAULT_CLAIM_NAME } from '../../../core/names';
import { messageCause } from '../../forms/message-cause';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc106 = messageCause({
  id: 'IRC106',
  title: 'Default claim exists and is not owned by the Operator',
  why: 'With an empty spec.storage.pvc.claim, the Operator creates the claim image-registry-storage. If a claim with this name exists that the Operator did not create, the first sync fails. The next sync uses this claim as your own.',
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
      setInConfig('Name the claim, so that the Operator uses it as your own:', {
        storage: { managementState: 'Unmanaged', pvc: { claim: DEFAULT_CLAIM_NAME } },
      }),
    ],
  }),
});
