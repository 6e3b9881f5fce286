import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc112 = messageCause({
  id: 'IRC112',
  title: 'IBM Cloud location is not known',
  why: 'The Operator takes the location of IBM Cloud Object Storage from Infrastructure/cluster. Other platforms than IBM Cloud and Power VS have no location. Some regions of Power VS have no object storage location.',
  decides: 'Whether status.platformStatus of Infrastructure/cluster has the location.',
  source: operatorSource('pkg/storage/ibmcos/ibmcos.go', 'UpdateEffectiveConfig'),
  messages: ['unable to get location from infrastructure', 'COS region corresponding to a PowerVS region'],
  rule: 'IR409',
  looksLike: /unable to get location from infrastructure|cos region corresponding to a powervs region/i,
  explain: () => ({
    what: 'The Operator does not know in which location of IBM Cloud the bucket is.',
    object: THE_CONFIG,
    field: 'spec.storage.ibmcos.location',
    fix: [
      commandStep(
        'See the platform of the cluster. On IBM Cloud, it must have a location; on Power VS, a region that this release of the Operator knows:',
        'oc get infrastructure cluster -o jsonpath={.status.platformStatus}',
      ),
      step(
        'On another platform, without a location on IBM Cloud, or if the Operator does not know the region, use spec.storage.s3 instead of spec.storage.ibmcos: set bucket and regionEndpoint (the S3 endpoint of the bucket), and put HMAC keys into Secret/image-registry-private-configuration-user.',
      ),
    ],
  }),
});
