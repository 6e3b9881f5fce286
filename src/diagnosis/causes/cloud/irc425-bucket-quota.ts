import { objectStorageCause } from '../../forms/object-storage-cause';
import { pruneNow, step } from '../../forms/steps';
import { THE_CONFIG, bucketField, storageValue } from '../../forms/storage-words';

export const irc425 = objectStorageCause({
  id: 'IRC425',
  title: 'Bucket or account is full',
  why: 'A quota is reached: the storage accepts no more objects or buckets.',
  decides: 'Whether the quota of the bucket, of the user or of the account is used up.',
  source: 'minio/minio cmd/api-errors.go ErrStorageFull, ErrAdminBucketQuotaExceeded',
  messages: [
    'QuotaExceeded',
    'XMinioStorageFull',
    'TooManyBuckets',
    'MaxStorageAccountsCountPerSubscriptionExceeded',
    'EntityTooLarge',
    'Upload exceeds quota',
  ],
  depth: 2,
  looksLike:
    /\bQuotaExceeded\b|(?<!ImageRegistry)StorageFull|BucketQuota|TooManyBuckets|(?:Account|Subscription)QuotaExceeded|quota of (?:the )?(?:bucket|account)|noobaa[^;]{0,60}quota|Storage backend has reached its minimum free|\/v1\/AUTH_[^\]]*\],? but got (?:413|507) instead|MaxStorageAccountsCountPerSubscriptionExceeded|Upload exceeds quota|Too Large Object/i,
  where: { areas: ['sync', 'rollout'], sources: ['condition', 'container', 'log'] },
  explain: ({ statements: [first] }, dump) => ({
    what: `A quota of the storage is reached, for the bucket ${storageValue(dump, 'bucket', 'of the registry')} or for the account.`,
    object: THE_CONFIG,
    field: bucketField(dump, /AUTH_|[Ss]wift|Too Large Object/.test(first?.text ?? '') ? 'swift' : 's3'),
    explains: ['rollout'],
    fix: [
      step('Raise the quota of the bucket or the account, or add space to the storage.'),
      pruneNow('When the registry runs again, remove unused images, with the settings of the ImagePruner:'),
    ],
  }),
});
