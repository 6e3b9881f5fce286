import { operatorSource } from '../../../core/source';
import { failingStorage } from '../../examples/dump-yaml';
import { messageCause } from '../../forms/message-cause';
import { commandStep, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc112 = messageCause({
  id: 'IRC112',
  title: 'IBM Cloud location is not known',
  why: 'The Operator takes the location of IBM Cloud Object Storage from Infrastructure/cluster. Off IBM Cloud and Power VS there is none, and a region of Power VS may have no region of object storage.',
  decides: 'The field status.platformStatus of Infrastructure/cluster.',
  source: operatorSource('pkg/storage/ibmcos/ibmcos.go', 'UpdateEffectiveConfig'),
  messages: ['unable to get location from infrastructure', 'COS region corresponding to a PowerVS region'],
  rule: 'IR409',
  examples: {
    shows: () => failingStorage('unable to get location from infrastructure', { ibmcos: { bucket: 'layers' } }),
    alike: () => failingStorage('BXNIM0415E: Provided API key could not be found.', { ibmcos: { bucket: 'layers' } }),
  },
  looksLike: /unable to get location from infrastructure|cos region corresponding to a powervs region/i,
  explain: () => ({
    what: 'The Operator does not find out in which location of IBM Cloud the bucket is.',
    object: THE_CONFIG,
    field: 'spec.storage.ibmcos.location',
    fix: [
      commandStep(
        'See what the cluster knows of its platform:',
        'oc get infrastructure cluster -o jsonpath={.status.platformStatus}',
      ),
      step(
        'Off IBM Cloud and Power VS, use the bucket through its S3 endpoint: spec.storage.s3 with regionEndpoint and HMAC keys.',
      ),
    ],
  }),
});
