import { operatorSource } from '../../../core/source';
import { failingStorage } from '../../examples/dump-yaml';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc316 = objectStorageCause({
  id: 'IRC316',
  title: 'Resource key of IBM Cloud Object Storage does not fit',
  why: 'The registry talks S3 with HMAC keys. The resource key has to be one of this service instance, with HMAC, and with the role Writer or Manager.',
  decides: 'The resource key that spec.storage.ibmcos.resourceKeyCRN names.',
  source: operatorSource('pkg/storage/ibmcos/ibmcos.go', 'CreateStorage'),
  messages: [
    'specified resource key credentials does not contain HMAC keys',
    "specified resource key's IAM role is not valid",
    'resource key has not been set',
  ],
  examples: {
    shows: () =>
      failingStorage('specified resource key credentials does not contain HMAC keys', { ibmcos: { bucket: 'layers' } }),
    alike: () =>
      failingStorage(
        'unable to get resource groups: Provided API key could not be found. BXNIM0415E with resp code: 400',
        { ibmcos: { bucket: 'layers' } },
      ),
  },
  looksLike: /specified resource key|resource key has not been set|unable to (?:get|create) resource key/,
  explain: () => ({
    what: 'The resource key of the bucket cannot be used: it lacks HMAC keys or the role, or is of another instance.',
    object: THE_CONFIG,
    field: 'spec.storage.ibmcos.resourceKeyCRN',
    fix: [
      commandStep(
        'Create one that fits:',
        'ibmcloud resource service-key-create registry Writer --instance-id CRN --parameters \'{"HMAC":true}\'',
      ),
      setInConfig('Name it, or leave the field out, so that the Operator creates one:', {
        storage: { ibmcos: { resourceKeyCRN: 'CRN' } },
      }),
    ],
  }),
});
