import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { secretInWords } from '../../forms/credentials-words';
import { setInConfig, step } from '../../forms/steps';
import { THE_CONFIG, bucketField, storageValue } from '../../forms/storage-words';

export const irc403 = objectStorageCause({
  id: 'IRC403',
  title: 'Bucket belongs to another account',
  why: 'Bucket names are unique across all accounts. Another account has a bucket with this name, so the Operator can neither create nor use it.',
  decides: 'Whether the bucket is in the list of your account.',
  source: operatorSource('pkg/storage/s3/s3.go', 'CreateStorage'),
  messages: ['bucket exists but is owned by another account', 'BucketAlreadyExists', 'Unable to Access Bucket'],
  depth: 2,
  looksLike:
    /exists,? but is owned by another account|BucketAlreadyExists|requested bucket name is not available|sorry, that name is not available/i,
  explain: ({ statements: [first] }, dump) => {
    const assumed = first?.text.includes('googleapi') === true ? 'gcs' : 's3';
    return {
      what: `The bucket ${storageValue(dump, 'bucket', 'of the registry')} belongs to another account than the credentials of the Operator.`,
      object: THE_CONFIG,
      field: bucketField(dump, assumed),
      fix: [
        step(
          `If the bucket is yours, the Operator uses credentials of another account: correct those in ${secretInWords(dump)}.`,
        ),
        setInConfig('Otherwise set another name. The Operator creates a bucket with this name, without any image:', {
          storage: { [dump.backend ?? assumed]: { bucket: 'ANOTHER-NAME' } },
        }),
      ],
    };
  },
});
