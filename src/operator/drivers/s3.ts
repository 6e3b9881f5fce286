import type { S3Stanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import { isAtLeast, Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import { variable, type StorageVariable } from '../container/env';
import { OperatorError } from '../go/operator-error';
import { awsProfile, type AwsProfile } from './sdk/aws-profile';
import { cloudFrontVolume, cloudFrontVariable } from './cloud-front';
import type { DriverFactory, StorageSync } from './driver';
import { hasDualStack } from './dual-stack';
import { changedStorage, generatedName, objectStorageSync, storageExists } from './object-storage';
import { bucketConditions } from './managed-bucket';
import { CREDENTIALS_PATH, PRIVATE_MOUNT } from './private-mount';
import { isRecorded } from './recorded-storage';
import { s3CaBundle } from './s3-ca-bundle';
import { awsCredentialsFile, doubtCredentials } from './s3-credentials';
import { doubtOf, requestError } from './sdk/s3-request';

const MEBIBYTE = 1024 * 1024;

/** Source: pkg/storage/s3/s3.go. */
export const s3Driver: DriverFactory = {
  notSetUp: () => changedStorage('S3'),
  deleted: { reason: 'S3 Bucket Deleted', message: 'The S3 bucket has been removed.' },
  notes: [
    {
      since: Release.V4_18,
      what: "the Operator adds the cluster's resource tags to the bucket, even to one that is yours",
      source: operatorSource('pkg/operator/awstagcontroller.go', 'AWSTagController'),
    },
  ],
  open: (written, state, managementState) => {
    const stanza = written as S3Stanza;
    const { cloudFront, bucket = '' } = stanza;
    return {
      environment: () => environment(effective(stanza, state), state.release),
      volumes: [PRIVATE_MOUNT, ...(cloudFront === undefined ? [] : [cloudFrontVolume(cloudFront)])],
      volumeSecrets: () => ({ credentials: awsCredentialsFile(state) }),
      caBundle: () => s3CaBundle(stanza, state),
      reach: () => {
        const profile = service(stanza, state);
        const failed = requestError('Get', effective(stanza, state), profile, state);
        if (failed !== undefined) throw new OperatorError(failed.message);
      },
      sync: () => setUp(stanza, managementState, state),
      layers: () => (bucket === '' ? generatedBucket(stanza, state) : bucket),
    };
  },
};

/** What the Operator needs before it asks S3 for anything. Source: getS3Service. */
function service(stanza: S3Stanza, state: ClusterState): AwsProfile {
  const file = awsCredentialsFile(state);
  try {
    s3CaBundle(stanza, state);
  } catch (error) {
    throw error instanceof OperatorError ? new OperatorError(`unable to get S3 CA bundle: ${error.message}`) : error;
  }
  const used = effective(stanza, state);
  hasDualStack(used.region ?? '', used.regionEndpoint ?? '', state.release);
  const profile = awsProfile(file);
  const doubt = doubtOf(used, profile, state);
  if (doubt !== undefined) doubtCredentials(doubt, state);
  return profile;
}

/** Source: CreateStorage, StorageExists. */
function setUp(stanza: S3Stanza, managementState: string, state: ClusterState): StorageSync {
  const { bucket = '' } = stanza;
  const profile = service(stanza, state);
  const sync = objectStorageSync('bucket', bucket, state);
  const failed = requestFailed(stanza, profile, state);
  if (failed !== undefined) return { ...sync, ...failed };
  if (isRecorded('s3', stanza, state)) return { ...sync, conditions: storageExists('S3 Bucket Exists') };
  const isManaged = (managementState === '' ? sync.managementState : managementState) === 'Managed';
  const name = bucket === '' ? generatedBucket(stanza, state) || generatedName('bucket', state) : bucket;
  const used = { ...effective(stanza, state), bucket: name };
  const encrypted = { ...used, encrypt: true };
  const algorithm = (stanza.keyID ?? '') === '' ? 'AES256' : 'aws:kms';
  return {
    ...sync,
    setUp: 'the Operator overwrites its public access block, tags, encryption and lifecycle',
    ...(isManaged ? { writes: encrypted } : bucket === '' ? { writes: used } : { records: used }),
    conditions: bucketConditions('S3', bucket === '', isManaged ? algorithm : undefined),
  };
}

/** The Operator first looks for a bucket that is named, and makes one that is not. */
function requestFailed(
  stanza: S3Stanza,
  profile: AwsProfile,
  state: ClusterState,
): Pick<StorageSync, 'conditions' | 'failure'> | undefined {
  const isNamed = (stanza.bucket ?? '') !== '';
  const used = { ...effective(stanza, state), bucket: isNamed ? stanza.bucket : generatedBucket(stanza, state) };
  const failed = requestError(isNamed ? 'Head' : 'Put', used, profile, state);
  if (failed === undefined) return undefined;
  const { code, message } = failed;
  const [status, reason] = isNamed ? (['Unknown', 'Unknown Error Occurred'] as const) : (['False', code] as const);
  return { conditions: { StorageExists: { status, reason, message } }, failure: { error: message } };
}

/** The cluster's region and endpoint apply only if the user set neither: UpdateEffectiveConfig. */
function effective(stanza: S3Stanza, { infrastructure }: ClusterState): S3Stanza {
  if ((stanza.region ?? '') !== '' || (stanza.regionEndpoint ?? '') !== '') return stanza;
  const regionEndpoint = infrastructure.endpoint('aws', (name) => name === 's3');
  return {
    ...stanza,
    region: infrastructure.textOrUnknown('aws', 'region'),
    regionEndpoint,
    ...(regionEndpoint === '' ? {} : { virtualHostedStyle: true }),
  };
}

function generatedBucket(stanza: S3Stanza, state: ClusterState): string {
  const { region = '' } = effective(stanza, state);
  return generatedBucketName(state.infrastructure.infrastructureName, region, state.release);
}

/**
 * The name of the bucket that the Operator creates; empty if it contains a random suffix or the cluster's name is
 * unknown. Source: pkg/storage/util/util.go GenerateStorageName.
 */
function generatedBucketName(cluster: string, region: string, release: Release): string {
  if (cluster === '' || !isAtLeast(release, Release.V4_22)) return '';
  const name = `${cluster}-image-registry-${region}`.replace(/-{2,}/g, '-');
  return name.slice(0, 62).replace(/-$/, 's').toLowerCase();
}

function environment(stanza: S3Stanza, release: Release): StorageVariable[] {
  const { bucket = '', region = '', regionEndpoint = '', keyID = '', encrypt = false, cloudFront } = stanza;
  return [
    ...(regionEndpoint === '' ? [] : [variable('REGISTRY_STORAGE_S3_REGIONENDPOINT', regionEndpoint)]),
    ...(keyID === '' ? [] : [variable('REGISTRY_STORAGE_S3_KEYID', keyID)]),
    ...chunkSize(stanza, release),
    variable('REGISTRY_STORAGE', 's3'),
    variable('REGISTRY_STORAGE_S3_BUCKET', bucket),
    variable('REGISTRY_STORAGE_S3_REGION', region),
    variable('REGISTRY_STORAGE_S3_ENCRYPT', encrypt),
    addressing(stanza.virtualHostedStyle ?? false, release),
    variable('REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH', CREDENTIALS_PATH),
    ...(hasDualStack(region, regionEndpoint, release) ? [variable('REGISTRY_STORAGE_S3_USEDUALSTACK', true)] : []),
    ...(cloudFront === undefined ? [] : [cloudFrontVariable(cloudFront)]),
  ];
}

function chunkSize({ chunkSizeMiB = 0 }: S3Stanza, release: Release): StorageVariable[] {
  if (!isAtLeast(release, Release.V4_17) || chunkSizeMiB < 5 || chunkSizeMiB > 5120) return [];
  return [variable('REGISTRY_STORAGE_S3_CHUNKSIZE', chunkSizeMiB * MEBIBYTE)];
}

/** The registry of 4.14 replaced virtualhostedstyle with its opposite, forcepathstyle. */
export function addressing(virtualHosted: boolean, release: Release): StorageVariable {
  return isAtLeast(release, Release.V4_14)
    ? variable('REGISTRY_STORAGE_S3_FORCEPATHSTYLE', !virtualHosted)
    : variable('REGISTRY_STORAGE_S3_VIRTUALHOSTEDSTYLE', virtualHosted);
}
