import type { Construct } from 'constructs';
import { BackendCredentials } from '../../constructs/credentials/backend-credentials';
import type {
  AlibabaOssCredentials,
  AzureBlobCredentials,
  GcsCredentials,
  IbmCosCredentials,
  S3Credentials,
  SwiftApplicationCredentials,
  SwiftTokenCredentials,
  SwiftUserCredentials,
} from '../../constructs/credentials/backend-credentials-props';
import type { ClusterOptions } from '../../constructs/base/cluster-options';
import type { RegistryStorage } from '../../constructs/storage/registry-storage';
import { StorageCredentials } from '../../constructs/credentials/storage-credentials';
import {
  SecretStoreKind,
  type ExternalSecretCredentialsProps,
} from '../../constructs/credentials/storage-credentials-props';
import {
  BucketKeysCopier,
  type BucketClaimCredentialsProps,
} from '../../constructs/credentials/storage-credentials-bucket-claim-props';
import type { SealedSecretCredentialsProps } from '../../constructs/credentials/storage-credentials-sealed-secret-props';
import type { VaultPluginCredentialsProps } from '../../constructs/credentials/storage-credentials-vault-plugin-props';
import { mapReader, needed, type NeededReader } from '../reading/reader';
import { oneOf, table } from '../reading/structure-readers';
import { choice, count, duration, text, textReader } from '../reading/text-readers';

/** Makes the credentials of a cluster's storage. */
export type MakeCredentials = (scope: Construct, storage: RegistryStorage) => StorageCredentials;

/** What the inventory leaves to the cluster. */
type Given = keyof ClusterOptions | 'storage';

/** The name of a property or of an entry in a store; never a secret. */
const place: NeededReader<string> = needed(
  textReader('a place in the store', (each) => (each === '' ? undefined : each)),
  'a place in the store',
);

const BACKEND = oneOf<BackendCredentials>({
  s3: mapReader(table<S3Credentials>({ accessKey: place, secretKey: place }), (props) => BackendCredentials.s3(props)),
  gcs: mapReader(table<GcsCredentials>({ keyFile: place }), (props) => BackendCredentials.gcs(props)),
  azureBlob: mapReader(table<AzureBlobCredentials>({ accountKey: place }), (props) =>
    BackendCredentials.azureBlob(props),
  ),
  swiftUser: mapReader(table<SwiftUserCredentials>({ username: place, password: place }), (props) =>
    BackendCredentials.swiftUser(props),
  ),
  swiftApplicationCredential: mapReader(
    table<SwiftApplicationCredentials>({ id: place, name: place, secret: place }),
    (props) => BackendCredentials.swiftApplicationCredential(props),
  ),
  swiftToken: mapReader(table<SwiftTokenCredentials>({ tokenId: place }), (props) =>
    BackendCredentials.swiftToken(props),
  ),
  ibmCos: mapReader(table<IbmCosCredentials>({ apiKey: place }), (props) => BackendCredentials.ibmCos(props)),
  alibabaOss: mapReader(table<AlibabaOssCredentials>({ credentials: place }), (props) =>
    BackendCredentials.alibabaOss(props),
  ),
});

/** The storage decides the keys, and there is nothing else to say. */
const EXISTING = table({});
const EXTERNAL_SECRET = table<Omit<ExternalSecretCredentialsProps, Given>>({
  secretStore: needed(text, 'the name of a store'),
  secretStoreKind: choice(Object.values(SecretStoreKind)),
  remoteKey: text,
  properties: BACKEND,
  remoteKeys: BACKEND,
  refreshInterval: duration,
});

const SEALED_SECRET = table<Omit<SealedSecretCredentialsProps, Given>>({
  ciphertexts: needed(BACKEND, 'the ciphertexts from kubeseal'),
});
const VAULT_PLUGIN = table<Omit<VaultPluginCredentialsProps, Given>>({
  path: text,
  keys: BACKEND,
  paths: BACKEND,
  kvVersion: count,
  secretVersion: text,
});
const BUCKET_CLAIM = table<Omit<BucketClaimCredentialsProps, Given>>({
  copier: choice(Object.values(BucketKeysCopier)),
  image: text,
  namespace: text,
});

/**
 * The factories of StorageCredentials that put no secret into the inventory. SOPS is not among them: it writes a file of
 * its own for each cluster.
 */
export const CREDENTIALS = oneOf<MakeCredentials>({
  existing: mapReader(EXISTING, () => (scope, storage) => StorageCredentials.existing(scope, ID, { storage })),
  externalSecret: mapReader(
    EXTERNAL_SECRET,
    (props) => (scope, storage) => StorageCredentials.externalSecret(scope, ID, { ...props, storage }),
  ),
  sealedSecret: mapReader(
    SEALED_SECRET,
    (props) => (scope, storage) => StorageCredentials.sealedSecret(scope, ID, { ...props, storage }),
  ),
  vaultPlugin: mapReader(
    VAULT_PLUGIN,
    (props) => (scope, storage) => StorageCredentials.vaultPlugin(scope, ID, { ...props, storage }),
  ),
  bucketClaim: mapReader(
    BUCKET_CLAIM,
    (props) => (scope, storage) => StorageCredentials.bucketClaim(scope, ID, { ...props, storage }),
  ),
});

const ID = 'credentials';
