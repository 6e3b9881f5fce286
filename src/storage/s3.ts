import type { CompleteDiagnostic, DiagnosticWith } from '../core/diagnostic';
import { checkCompatibleBucketName, checkS3BucketName } from '../core/formats/bucket-name';
import { toGoDuration, toMebibytes } from '../core/formats/cdk8s-units';
import { checkHttpUrl } from '../core/formats/http-url';
import { isAtLeast, Release } from '../core/release';
import { apiSource, docsSource, operatorSource } from '../core/source';
import { checkStanzaText, type Backend, type Stanza } from './backend';
import type { StorageRequest } from './request';
import { trustedCaParts, trustedCaStanza } from './s3-ca';
import type { CloudFrontOptions, S3StorageProps } from './s3-props';

export const s3: Backend = {
  field: 's3',
  title: 'Amazon S3 and S3-compatible stores',
  operatorName: 'S3',
  span: {},
  source: operatorSource('pkg/storage/s3/s3.go', 'CreateStorage'),
  durable: true,
  sharing: 'always',
  nameKeys: ['bucket'],
  storeKeys: ['regionEndpoint'],
  writtenByOperator: ['bucket', 'region', 'regionEndpoint', 'virtualHostedStyle', 'encrypt'],
  removalPanics: true,
  propNames: {
    regionEndpoint: 'endpoint',
    chunkSizeMiB: 'chunkSize',
    keyID: 'kmsKeyId',
    'trustedCA.name': 'trustedCaConfigMap',
    'cloudFront.baseURL': 'cloudFront.baseUrl',
    'cloudFront.keypairID': 'cloudFront.keyPairId',
    'cloudFront.privateKey.name': 'cloudFront.privateKeySecret',
    'cloudFront.privateKey.key': 'cloudFront.privateKeyField',
  },
  secretSource: docsSource('registry-operator-config-resources-secret-aws'),
  credentialSets: () => [{ name: 's3', keys: ['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'] }],
  paddingKeys: () => [],
  check: (stanza) => [
    ...checkStanzaText(stanza, 'bucket', isAmazon(stanza) ? checkS3BucketName : checkCompatibleBucketName),
    ...checkStanzaText(stanza, 'regionEndpoint', checkHttpUrl),
    ...checkCloudFrontUrl(stanza),
  ],
  writtenBack: ({ cloudFront }, release) => ({
    // Go writes these without omitempty: openshift/api imageregistry/v1 ImageRegistryConfigStorageS3.
    virtualHostedStyle: false,
    trustedCA: { name: '' },
    ...(cloudFront === undefined ? {} : { cloudFront: { duration: '0s', ...defaultedKey(release) } }),
  }),
};

export function s3Storage(props: S3StorageProps): StorageRequest {
  const ca = trustedCaParts(props);
  return {
    backend: s3,
    stanza: s3Stanza(props),
    options: props,
    ...ca,
    references: [...ca.references, props.cloudFront?.privateKeySecret],
    errors: [...ca.errors, ...encryptionErrors(props)],
  };
}

/** The API server adds an empty name to a reference that has none: crds/, since 4.17. */
function defaultedKey(release: Release): Stanza {
  return isAtLeast(release, Release.V4_17) ? { privateKey: { name: '' } } : {};
}

/** Whether the endpoint is Amazon S3, including its private endpoints. Other stores have other naming rules. */
function isAmazon({ regionEndpoint }: Stanza): boolean {
  return (
    typeof regionEndpoint !== 'string' || regionEndpoint === '' || /\.amazonaws\.com(\.cn)?(\/|$)/.test(regionEndpoint)
  );
}

function s3Stanza(props: S3StorageProps): Stanza {
  return {
    bucket: props.bucket,
    region: props.region ?? (props.endpoint === undefined ? undefined : 'us-east-1'),
    regionEndpoint: props.endpoint,
    virtualHostedStyle: props.virtualHostedStyle,
    chunkSizeMiB: props.chunkSize && toMebibytes(props.chunkSize),
    encrypt: props.encrypt ?? (props.kmsKeyId === undefined ? undefined : true),
    keyID: props.kmsKeyId,
    cloudFront: props.cloudFront === undefined ? undefined : cloudFrontStanza(props.cloudFront),
    trustedCA: trustedCaStanza(props),
  };
}

function cloudFrontStanza(options: CloudFrontOptions): Stanza {
  return {
    baseURL: options.baseUrl,
    keypairID: options.keyPairId,
    privateKey: { name: options.privateKeySecret.name, key: options.privateKeyField ?? 'private.pem' },
    duration: options.duration === undefined ? undefined : toGoDuration(options.duration),
  };
}

function encryptionErrors({ encrypt, kmsKeyId }: S3StorageProps): CompleteDiagnostic[] {
  if (encrypt !== false || kmsKeyId === undefined) return [];
  return [
    {
      id: 'IR112',
      path: ['encrypt'],
      found: 'false beside a kmsKeyId',
      expected: 'true, or no kmsKeyId',
      fix: 'leave encrypt out: a kmsKeyId sets it',
      reference: apiSource('imageregistry/v1 ImageRegistryConfigStorageS3.keyID'),
    },
  ];
}

function checkCloudFrontUrl({ cloudFront }: Stanza): readonly DiagnosticWith<'path'>[] {
  if (typeof cloudFront !== 'object' || cloudFront === null) return [];
  return checkStanzaText(cloudFront as Stanza, 'baseURL', checkHttpUrl).map((error) => ({
    ...error,
    path: ['cloudFront', ...error.path],
  }));
}
