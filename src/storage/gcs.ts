import { checkGcsBucketName } from '../core/formats/bucket-name';
import { checkGcsLocation } from '../core/formats/gcs-location';
import { docsSource, operatorSource } from '../core/source';
import { checkStanzaText, missingKeys, namesItsStorage, textsAt, type Backend, type Stanza } from './backend';
import type { GcsStorageProps } from './gcs-props';
import type { StorageRequest } from './request';

export const gcs: Backend = {
  field: 'gcs',
  factory: 'gcs',
  title: 'Google Cloud Storage',
  operatorName: 'GCS',
  span: {},
  source: operatorSource('pkg/storage/gcs/gcs.go', 'CreateStorage'),
  durable: true,
  sharing: 'always',
  nameKeys: ['bucket'],
  storeKeys: [],
  writtenByOperator: () => ['bucket', 'region', 'projectID'],
  takenFromCluster: { region: ['gcp', 'region'], projectID: ['gcp', 'projectID'] },
  removalPanics: true,
  // Its loop deletes the first object again and again: pkg/storage/gcs/gcs.go RemoveStorage.
  beforeRemoval:
    'empty a large bucket yourself (the Operator deletes only one object in each sync, and waits longer after each)',
  propNames: { projectID: 'projectId', keyID: 'kmsKeyId' },
  secretSource: docsSource('registry-operator-config-resources-secret-gcp'),
  credentialSets: () => [{ name: 'gcs', keys: ['REGISTRY_STORAGE_GCS_KEYFILE'], file: 'key.json' }],
  paddingKeys: () => [],
  check: (stanza) => [
    ...checkStanzaText(stanza, 'bucket', checkGcsBucketName),
    // The Operator reads the location only to create a bucket, and a bucket that is named may exist.
    ...(namesItsStorage(gcs, stanza) ? [] : checkStanzaText(stanza, 'region', checkGcsLocation)),
  ],
  // The names of buckets are unique in all of Google Cloud.
  identity: (stanza) => textsAt(stanza, ['bucket'])?.[0],
  // If the region is missing, the Operator also sets the project, even if it is already set.
  filledIn: (stanza) => missingKeys(stanza, ['region']),
};

export function gcsStorage(props: GcsStorageProps): StorageRequest {
  return { backend: gcs, stanza: gcsStanza(props), options: props };
}

function gcsStanza(props: GcsStorageProps): Stanza {
  return { bucket: props.bucket, region: props.region, projectID: props.projectId, keyID: props.kmsKeyId };
}
