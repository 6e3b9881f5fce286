/** Types that an inventory cannot set, with the reason. */
export const EXCLUDED: Readonly<Record<string, string>> = {
  ClusterTopology: 'set in the row of the cluster',
  ImageRegistry: 'always the registry of the cluster',
  IPersistentVolumeClaim: 'created elsewhere, and set by claimName',
  Platform: 'set in the row of the cluster',
  RegistryStorage: 'set by overrides.storage for all constructs of the cluster',
  Release: 'set in the row of the cluster',
};

/** Factories that an inventory cannot use, with the reason. */
export const EXCLUDED_FACTORIES: Readonly<Record<string, string>> = {
  'StorageCredentials.literal': 'an inventory must not contain secrets',
  'StorageCredentials.sops': 'needs a separate file for each cluster',
};

/** By struct and prop: what the message about a missing required prop expects. */
export const EXPECTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  BucketClaimStorageProps: {
    bucketName: 'the name of the bucket',
    storageClassName: 'a storage class for buckets',
    endpointHost: 'the host of the store',
  },
  CloudFrontOptions: {
    baseUrl: 'the URL of the distribution',
    keyPairId: 'the id of the key pair',
    privateKeySecret: 'the name of the Secret with the private key',
  },
  ExistingPvcStorageProps: { accessMode: 'ReadWriteMany or ReadWriteOnce, which decides replicas and rollout' },
  ExternalSecretCredentialsProps: { secretStore: 'the name of a store' },
  RegistryLocation: { domainName: 'the host of a registry' },
  RegistryRoute: { name: 'the name of a route' },
  RouteCertificate: { issuer: 'the name of an issuer' },
  SealedSecretCredentialsProps: { ciphertexts: 'the ciphertexts from kubeseal' },
};
