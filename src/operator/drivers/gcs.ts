import { isAtLeast, Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import type { GcsStanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import { PRIVATE_SECRET_NAME, variable } from '../container/env';
import { OperatorError } from '../go/operator-error';
import { findCredentials, requiredKey } from './credentials';
import { UNKNOWN } from '../../core/placeholder';
import type { DriverFactory, StorageSync } from './driver';
import { changedStorage, generatedName, objectStorageSync, storageExists } from './object-storage';
import { isRecorded } from './recorded-storage';
import { googleKeyError } from './sdk/google-key';

export const KEY_FILE = 'REGISTRY_STORAGE_GCS_KEYFILE';
export const MINTED_KEY = 'service_account.json';

/** Source: pkg/storage/gcs/gcs.go. */
export const gcsDriver: DriverFactory = {
  notSetUp: () => changedStorage('GCS'),
  deleted: { reason: 'GCS Bucket Deleted', message: 'The GCS bucket has been removed.' },
  notes: [
    {
      since: Release.V5_0,
      what: 'the key of a new bucket is set when the bucket is created, not afterwards',
      source: operatorSource('pkg/storage/gcs/gcs.go', 'CreateStorage'),
    },
  ],
  open: (written, state) => {
    const stanza = written as GcsStanza;
    const { bucket = '' } = stanza;
    const keyFile = (): string => {
      const credentials = findCredentials('gcs', state, { [MINTED_KEY]: UNKNOWN });
      return requiredKey(credentials, credentials.source === 'user' ? KEY_FILE : MINTED_KEY);
    };
    return {
      environment: () => [
        variable('REGISTRY_STORAGE', 'gcs'),
        variable('REGISTRY_STORAGE_GCS_BUCKET', bucket),
        variable(KEY_FILE, '/gcs/keyfile'),
      ],
      volumes: [KEY_FILE_MOUNT],
      volumeSecrets: () => ({ [KEY_FILE]: keyFile() }),
      caBundle: () => '',
      reach: () => {
        const error = googleKeyError(keyFile());
        if (error !== undefined) throw new OperatorError(error);
      },
      sync: () => {
        const error = googleKeyError(keyFile());
        return error === undefined ? setUp(stanza, state) : failed(error, stanza, state);
      },
      layers: () => bucket,
    };
  },
};

/** The Operator writes the place before it reads the key. Source: getGCSClient. */
function failed(error: string, stanza: GcsStanza, state: ClusterState): StorageSync {
  const writes = { ...stanza, ...place(stanza, state) };
  return {
    managementState: 'Unmanaged',
    because: error,
    writes,
    ...(isRecorded('gcs', stanza, state) ? {} : { conditions: { StorageExists: changedStorage('GCS') } }),
    failure: { error },
  };
}

/** What the Operator takes of the cluster where the stanza has no region. */
function place({ region = '' }: GcsStanza, { infrastructure }: ClusterState): Pick<GcsStanza, 'region' | 'projectID'> {
  if (region !== '') return {};
  return {
    region: infrastructure.textOrUnknown('gcp', 'region'),
    projectID: infrastructure.textOrUnknown('gcp', 'projectID'),
  };
}

/** Source: CreateStorage. */
function setUp(stanza: GcsStanza, state: ClusterState): StorageSync {
  const { bucket = '' } = stanza;
  const { release } = state;
  const where = place(stanza, state);
  const sync = objectStorageSync('bucket', bucket, state);
  // From 4.17 the Operator sets the bucket up in every sync as long as it has no tags, and tags are optional.
  const everySync = isAtLeast(release, Release.V4_17);
  if (!everySync && isRecorded('gcs', stanza, state))
    return { ...sync, conditions: storageExists('GCS Bucket Exists') };
  const name = bucket === '' ? generatedName('bucket', state) : bucket;
  return {
    ...sync,
    everySync,
    writes: { ...stanza, ...where, bucket: name },
    conditions:
      bucket === ''
        ? {
            ...storageExists('Creation Successful', 'GCS bucket was successfully created'),
            ...createdConditions(stanza, name, state),
          }
        : {
            ...storageExists('GCS Bucket Exists', 'User supplied GCS bucket exists and is accessible'),
            ...tagConditions(name, false, state),
          },
  };
}

/**
 * What the Operator reports of a bucket that it has made, beside StorageExists. Sources: pkg/storage/gcs/gcs.go CreateStorage,
 * gcp_labels_tags.go updateTagCondition.
 */
function createdConditions(
  { keyID = '' }: GcsStanza,
  bucket: string,
  state: ClusterState,
): Readonly<Record<string, Verdict>> {
  return {
    ...(keyID === ''
      ? {}
      : {
          StorageEncrypted: done('Encryption Successful', 'KMS encryption was successfully enabled on the GCS bucket'),
        }),
    ...(isAtLeast(state.release, Release.V4_14)
      ? {
          StorageLabeled: done(
            'Bucket Labeled Successfully',
            `Successfully added user-defined labels to ${bucket} storage bucket`,
          ),
        }
      : {}),
    ...tagConditions(bucket, true, state),
  };
}

/** Up to 4.16 the Operator also tags a bucket that it finds, and reports success where there are no tags. */
function tagConditions(
  bucket: string,
  isCreated: boolean,
  { release, infrastructure }: ClusterState,
): Readonly<Record<string, Verdict>> {
  if (!isAtLeast(release, Release.V4_14)) return {};
  const isOld = !isAtLeast(release, Release.V4_17);
  if (!isCreated && !isOld) return {};
  const tagged = done('SuccessTaggingBucket', `Successfully added user-defined tags to ${bucket} storage bucket`);
  const hasTags = isOld || infrastructure.hasItems('gcp', 'resourceTags');
  return { StorageTagged: hasTags ? tagged : { ...tagged, status: 'False', message: 'user did not define any tags' } };
}

function done(reason: string, message: string): Verdict {
  return { status: 'True', reason, message };
}

const KEY_FILE_MOUNT = {
  volume: {
    name: 'registry-storage-keyfile',
    secret: { secretName: PRIVATE_SECRET_NAME, items: [{ key: KEY_FILE, path: 'keyfile' }], optional: false },
  },
  mount: { name: 'registry-storage-keyfile', mountPath: '/gcs' },
};
