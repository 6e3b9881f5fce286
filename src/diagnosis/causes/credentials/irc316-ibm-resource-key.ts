import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc316 = objectStorageCause({
  id: 'IRC316',
  title: 'Resource key of IBM Cloud Object Storage cannot be used',
  why: 'The registry uses the S3 protocol with HMAC keys. The resource key must belong to this service instance, and must have HMAC keys and the role Writer or Manager.',
  decides: 'Whether the resource key that spec.storage.ibmcos.resourceKeyCRN names exists and has HMAC keys.',
  source: operatorSource('pkg/storage/ibmcos/ibmcos.go', 'CreateStorage'),
  messages: [
    'specified resource key credentials does not contain HMAC keys',
    "specified resource key's IAM role is not valid",
    'resource key has not been set',
  ],
  looksLike: /specified resource key|resource key has not been set|unable to (?:get|create) resource key/,
  explain: () => ({
    what: 'The resource key of the bucket cannot be used. The key lacks HMAC keys or the role, or belongs to another instance.',
    object: THE_CONFIG,
    field: 'spec.storage.ibmcos.resourceKeyCRN',
    fix: [
      commandStep(
        'Create a resource key of the service instance (CRN), with HMAC keys and the role Writer:',
        'ibmcloud resource service-key-create registry Writer --instance-id CRN --parameters \'{"HMAC":true}\'',
      ),
      setInConfig(
        'Set the field to the CRN of the new key (or remove the field, so that the Operator creates a key):',
        {
          storage: { ibmcos: { resourceKeyCRN: 'CRN-OF-KEY' } },
        },
      ),
    ],
  }),
});
