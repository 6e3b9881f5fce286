import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { regionOption } from '../../forms/region';
import { setOtherStorage } from '../../forms/other-storage';
import { commandStep, word } from '../../forms/steps';
import { THE_CONFIG, bucketField, storageText, storageValue } from '../../forms/storage-words';

export const irc407 = objectStorageCause({
  id: 'IRC407',
  title: 'Google Cloud Storage bucket does not exist',
  why: 'The bucket that the Config names does not exist in Google Cloud Storage.',
  decides: 'Whether the project has this bucket.',
  source: operatorSource('pkg/storage/gcs/gcs.go', 'StorageExists'),
  messages: ["storage: bucket doesn't exist", 'googleapi: Error 404: The specified bucket does not exist'],
  depth: 2.5,
  looksLike: /storage: bucket doesn't exist|googleapi: Error 404|\(Bucket does not exist\)/,
  explain: (_, dump) => ({
    what: `The bucket ${storageValue(dump, 'bucket', 'of the registry')} does not exist in Google Cloud Storage.`,
    object: THE_CONFIG,
    field: bucketField(dump, 'gcs'),
    explains: ['rollout'],
    fix: [
      commandStep('See the buckets:', 'gcloud storage buckets list'),
      setOtherStorage('If the images are in a bucket with another name, set that name:', dump, 'gcs', {
        bucket: 'BUCKET',
      }),
      commandStep(
        'Otherwise create the bucket. A new bucket is empty, so images pushed before are lost:',
        `gcloud storage buckets create gs://${word(storageText(dump, 'bucket'), 'BUCKET')}${regionOption(dump, '--location')}`,
      ),
    ],
  }),
});
