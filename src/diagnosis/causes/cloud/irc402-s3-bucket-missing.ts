import { objectStorageCause } from '../../forms/object-storage-cause';
import { regionOption } from '../../forms/region';
import { setOtherStorage } from '../../forms/other-storage';
import { word } from '../../forms/steps';
import { THE_CONFIG, bucketField, storageText, storageValue } from '../../forms/storage-words';
import { s3Command } from '../../forms/s3-command';

export const irc402 = objectStorageCause({
  id: 'IRC402',
  title: 'Bucket does not exist',
  why: 'The bucket that the Config names does not exist in the storage. It was deleted, its name is different, or it belongs to another account or another endpoint.',
  decides: 'Whether the credentials list the bucket at this endpoint.',
  source: 'aws/aws-sdk-go service/s3/api.go Error, code NoSuchBucket',
  messages: [
    'NoSuchBucket: The specified bucket does not exist',
    'NotFound: Not Found status code: 404',
    'api error NotFound: Not Found',
  ],
  depth: 2,
  looksLike:
    /NoSuchBucket|specified bucket does not exist|StorageExists=False \(NotFound\)|InvalidBucketName|\bNotFound: Not Found\b/,
  where: { but: /(?:Head|Get)Object/ },
  explain: (_, dump) => ({
    what: `The bucket ${storageValue(dump, 'bucket', 'of the registry')} does not exist.`,
    object: THE_CONFIG,
    field: bucketField(dump, 's3'),
    explains: ['rollout'],
    fix: [
      s3Command('See the buckets of the account:', dump, 's3 ls'),
      setOtherStorage('If the images are in a bucket with another name, set that name:', dump, 's3', {
        bucket: 'BUCKET',
      }),
      s3Command(
        'Otherwise create the bucket. A new bucket is empty, so images pushed before are lost:',
        dump,
        `s3 mb s3://${word(storageText(dump, 'bucket'), 'BUCKET')}${regionOption(dump, '--region')}`,
      ),
    ],
  }),
});
