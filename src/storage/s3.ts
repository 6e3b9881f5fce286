import type { CompleteDiagnostic, DiagnosticWith } from '../core/diagnostic';
import { checkCompatibleBucketName, checkS3BucketName } from '../core/formats/bucket-name';
import { toGoDuration, toMebibytes } from '../core/formats/cdk8s-units';
import { isClusterLocal } from '../core/formats/cluster-dns';
import { endpointParts } from '../core/formats/endpoint-host';
import { checkHttpUrl } from '../core/formats/http-url';
import { isAtLeast, Release } from '../core/release';
import { apiSource, docsSource, operatorSource } from '../core/source';
import { checkStanzaText, textsAt, type Backend, type Stanza } from './backend';
import type { StorageRequest } from './request';
import { trustedCaParts, trustedCaStanza } from './s3-ca';
import type { CloudFrontOptions, S3StorageProps } from './s3-props';

export const s3: Backend = {
  field: 's3',
  factory: 's3',
  title: 'Amazon S3 and S3-compatible stores',
  operatorName: 'S3',
  span: {},
  source: operatorSource('pkg/storage/s3/s3.go', 'CreateStorage'),
  durable: true,
  sharing: 'always',
  nameKeys: ['bucket'],
  storeKeys: ['regionEndpoint'],
  // Other stores than Amazon's take any region that their clients sign with.
  placeKey: (stanza) => (isAmazon(stanza) ? 'region' : undefined),
  endpointKey: 'regionEndpoint',
  meaning: (key, value) => (key === 'regionEndpoint' ? placeOf(value) : value),
  writtenByOperator: (stanza) =>
    isAmazon(stanza) ? ['bucket', 'region', 'regionEndpoint', 'virtualHostedStyle', 'encrypt'] : [],
  takenFromCluster: { region: ['aws', 'region'] },
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
  identity: (stanza) => {
    const [bucket] = textsAt(stanza, ['bucket']) ?? [];
    const store = isAmazon(stanza) ? partitionOf(stanza) : storeOf(stanza);
    return bucket === undefined || store === undefined ? undefined : JSON.stringify([store, bucket]);
  },
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
export function isAmazon({ regionEndpoint }: Stanza): boolean {
  if (typeof regionEndpoint !== 'string' || regionEndpoint === '') return true;
  const host = endpointParts(regionEndpoint)?.host ?? '';
  return AMAZON.some((domain) => host.endsWith(`.${domain}`));
}

/**
 * The domains of aws and aws-us-gov, aws-cn, aws-eusc, aws-iso, aws-iso-b, aws-iso-e and aws-iso-f. Source: dnsSuffix in
 * aws/aws-sdk-go-v2 internal/endpoints/awsrulesfn/partitions.json; aws/aws-sdk-go aws/endpoints/defaults.go, which the Operator has
 */
const AMAZON = [
  ...['amazonaws.com', 'amazonaws.com.cn', 'amazonaws.eu'],
  ...['c2s.ic.gov', 'sc2s.sgov.gov', 'cloud.adc-e.uk', 'csp.hci.ic.gov'],
];

/** The part of Amazon in which the names of buckets are unique. */
function partitionOf({ region }: Stanza): string {
  return /^(?:cn|us-gov|eusc|(?:us|eu)-iso[a-z]?)(?=-)/.exec(String(region))?.[0] ?? 'aws';
}

/** The host and path of another store than Amazon's; undefined if each cluster has its own under that name. */
function storeOf({ regionEndpoint }: Stanza): string | undefined {
  if (typeof regionEndpoint !== 'string' || !URL.canParse(regionEndpoint)) return undefined;
  const { host, hostname, pathname } = new URL(regionEndpoint);
  return isClusterLocal(hostname) || !hostname.includes('.') ? undefined : host + pathname.replace(/\/+$/, '');
}

/** Every endpoint of Amazon leads to the same buckets, and so do several ways to write another one. */
function placeOf(regionEndpoint: string): string {
  if (isAmazon({ regionEndpoint })) return '';
  if (!URL.canParse(regionEndpoint)) return regionEndpoint;
  // A store that turns on TLS is the same store.
  const { host, pathname } = new URL(regionEndpoint);
  return host + pathname.replace(/\/+$/, '');
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
      found: 'false, with a kmsKeyId',
      expected: 'true, or no kmsKeyId',
      fix: 'remove encrypt: kmsKeyId sets it',
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
