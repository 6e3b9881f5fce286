import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInConfig, step } from '../../forms/steps';
import { storageText, THE_CONFIG } from '../../forms/storage-words';

export const irc113 = messageCause({
  id: 'IRC113',
  title: 'S3 region is invalid',
  why: 'The SDK builds the name of the endpoint from the region. A region with spaces or special characters has no endpoint. The SDK also does not know the endpoints of some isolated partitions.',
  decides: 'Whether spec.storage.s3.region is the name of a region, without spaces.',
  source: operatorSource('pkg/storage/s3/s3.go', 'regionHasDualStackS3'),
  messages: [
    'failed to determine if region has dual stack S3',
    'invalid region identifier format provided',
    'could not resolve endpoint for unknown service',
  ],
  rule: 'IR108',
  looksLike: /has dual stack S3: |invalid region identifier format|MissingRegion: could not find region/,
  explain: (_, dump) => ({
    what:
      storageText(dump, 'region') === ''
        ? 'The Config has no region of the bucket.'
        : `The region ${JSON.stringify(storageText(dump, 'region'))} has no S3 endpoint.`,
    object: THE_CONFIG,
    field: 'spec.storage.s3.region',
    fix: [
      setInConfig(
        'Set the region of the bucket. If regionEndpoint is not of AWS, any valid name works, such as us-east-1:',
        {
          storage: { s3: { region: storageText(dump, 'regionEndpoint') === '' ? 'REGION' : 'us-east-1' } },
        },
      ),
      step(
        'If the region is right, and belongs to an isolated partition (eu-isoe-* or us-isof-*), set spec.storage.s3.regionEndpoint to the URL of S3 in this region.',
      ),
    ],
  }),
});
