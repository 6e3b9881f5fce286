import { objectStorageCause } from '../../forms/object-storage-cause';
import { setInConfig, word } from '../../forms/steps';
import { THE_CONFIG, storageText, storageValue } from '../../forms/storage-words';
import { s3Command } from '../../forms/s3-command';

export const irc404 = objectStorageCause({
  id: 'IRC404',
  title: 'Bucket is in another region',
  why: 'S3 serves a bucket only at the endpoint of its region. With the wrong region, the signature is wrong or the request is redirected.',
  decides: 'Whether spec.storage.s3.region is the region of the bucket.',
  source: 'aws/aws-sdk-go service/s3/api.go Error, code AuthorizationHeaderMalformed',
  messages: [
    'AuthorizationHeaderMalformed: The authorization header is malformed',
    "the region 'us-east-1' is wrong",
    'BucketRegionError',
    'PermanentRedirect',
    'IllegalLocationConstraintException',
    'MovedPermanently',
  ],
  depth: 2,
  looksLike:
    /AuthorizationHeaderMalformed|BucketRegionError|PermanentRedirect|incorrect region|IllegalLocationConstraint|MovedPermanently|must be addressed using the specified endpoint|region '[^']*' is wrong/,
  explain: ({ statements: [first] }, dump) => {
    const [, region = ''] = /(?:expecting|bucket is in) '([^']+)'/.exec(first?.text ?? '') ?? [];
    return {
      what: `The bucket ${storageValue(dump, 'bucket', 'of the registry')} is in ${region === '' ? 'another region' : `region ${region}`}.`,
      object: THE_CONFIG,
      field: 'spec.storage.s3.region',
      explains: ['rollout'],
      fix: [
        s3Command(
          'See the region of the bucket:',
          dump,
          `s3api get-bucket-location --bucket ${word(storageText(dump, 'bucket'), 'BUCKET')}`,
        ),
        setInConfig(region === '' ? 'Set the region of the bucket (null means us-east-1):' : 'Set this region:', {
          storage: { s3: { region: region === '' ? 'REGION' : region } },
        }),
      ],
    };
  },
});
