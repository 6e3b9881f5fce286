import { Cron, Duration, Size } from 'cdk8s';
import { ConfigMap, Cpu, PersistentVolumeAccessMode, PersistentVolumeClaim, Secret } from 'cdk8s-plus-28';
import fc from 'fast-check';
import {
  AzureCloudName,
  BackendCredentials,
  ImageStreamImportMode,
  LogLevel,
  ManagementState,
  OssEndpointAccessibility,
  Pem,
  Platform,
  RegistryPlacement,
  RegistryStorage,
  Release,
  RolloutStrategy,
  SecretStoreKind,
  StorageCredentials,
  StorageManagementState,
  ClusterTopology,
  type ImageRegistryProps,
  type RegistryChart,
  type RegistryChartProps,
  type RegistryPrunerProps,
  type TrustedCABundleProps,
} from '../../src';
import { EXAMPLE_CA, EXAMPLE_LEAF } from '../../src/rules/examples/example-certificates';
import { anyCharacter } from '../fuzzing';

/** Something that is made in a chart. */
export type Make<T> = (chart: RegistryChart) => T;

/** Texts, right and wrong, of the sort that people write. */
const TEXT = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('layers', 'eu-central-1', 'registry.example.com', 'https://s3.example.com', 'a'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('', 'My_Bucket', 'a/b', '-x', 'https://u:p@h', 'host:5000', '../etc', 'x'.repeat(300)),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 6 }) },
);
const COUNT = fc.oneof(fc.integer({ min: -1, max: 5 }), fc.constantFrom(1.5, 2 ** 31, 1e21));
const DURATION = fc.oneof(
  fc.nat(100).map((each) => Duration.minutes(each)),
  fc.nat(10).map((each) => Duration.days(each)),
  fc.double({ min: 0, max: 1e9, noNaN: true }).map((each) => Duration.millis(each)),
  fc.constantFrom(Duration.days(200_000), Duration.seconds(0.5)),
);
const SIZE = fc.oneof(
  fc.nat(6000).map((each) => Size.mebibytes(each)),
  fc.nat(100).map((each) => Size.gibibytes(each)),
  fc.constantFrom(Size.kibibytes(5121), Size.gibibytes(1.5), Size.pebibyte(1e9)),
);
const PEM = fc
  .oneof(fc.constantFrom(EXAMPLE_CA, EXAMPLE_LEAF, '-----BEGIN PRIVATE KEY-----'), TEXT)
  .map((text) => Pem.text(text));
const REASONS = fc.dictionary(
  fc.constantFrom('IR501', 'IR502', 'IR503', 'IR203', 'IR999', 'no id'),
  fc.oneof(fc.constant('a lab of ours'), TEXT),
  {
    maxKeys: 2,
  },
);
const LABELS = fc.dictionary(fc.oneof(fc.constantFrom('node-role.kubernetes.io/infra', 'a'), TEXT), TEXT, {
  maxKeys: 2,
});
const BOOLEAN = fc.boolean();
const { READ_WRITE_MANY, READ_WRITE_ONCE } = PersistentVolumeAccessMode;
const MODE = fc.oneof(
  fc.constantFrom(READ_WRITE_MANY, READ_WRITE_ONCE),
  fc.constantFrom(...Object.values(PersistentVolumeAccessMode)),
);
const options = {
  managementState: fc.constantFrom(...Object.values(StorageManagementState)),
  acknowledge: REASONS,
};

/** Any three of the props at most, since of many one is always wrong. */
function some<T extends object>(model: { readonly [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<Partial<T>> {
  const entries: [string, fc.Arbitrary<unknown>][] = Object.entries(model);
  const chosen = fc.shuffledSubarray(entries, { maxLength: Math.min(3, entries.length) });
  return chosen.chain((each) => fc.record(Object.fromEntries(each))) as fc.Arbitrary<Partial<T>>;
}

export const anyChart: fc.Arbitrary<RegistryChartProps & { readonly release: Release }> = fc
  .tuple(
    fc.constantFrom(...Object.values(Release)),
    some({
      platform: fc.constantFrom(...Object.values(Platform)),
      topology: fc.constantFrom(...Object.values(ClusterTopology)),
    }),
  )
  .map(([release, cluster]) => ({ ...cluster, release }));

const REGION = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('eu-central-1', 'us-gov-west-1') }, TEXT);
const FRONT = { baseUrl: 'https://d111.cloudfront.net', keyPairId: 'K' };
const s3: fc.Arbitrary<Make<RegistryStorage>> = fc
  .tuple(
    some({
      bucket: TEXT,
      region: REGION,
      endpoint: TEXT,
      virtualHostedStyle: BOOLEAN,
      chunkSize: SIZE,
      encrypt: BOOLEAN,
      kmsKeyId: TEXT,
      trustedCa: PEM,
      ...options,
    }),
    some({ secret: TEXT, map: TEXT }),
    some({ baseUrl: TEXT, keyPairId: TEXT, privateKeyField: TEXT, duration: DURATION }),
  )
  .map(([props, names, front]) => (chart) => {
    const cloudFront =
      names.secret === undefined
        ? undefined
        : { ...FRONT, ...front, privateKeySecret: Secret.fromSecretName(chart, 'cloudfront', names.secret) };
    const trustedCaConfigMap =
      names.map === undefined ? undefined : ConfigMap.fromConfigMapName(chart, 'ca', names.map);
    return RegistryStorage.s3(chart, 's', { ...props, cloudFront, trustedCaConfigMap });
  });

const network = some({ vnetName: TEXT, subnetName: TEXT, networkResourceGroupName: TEXT, privateEndpointName: TEXT });

/** Each factory of RegistryStorage with any props that its types allow. */
export const anyStorage: Readonly<Record<string, fc.Arbitrary<Make<RegistryStorage>>>> = {
  s3,
  gcs: some({ bucket: TEXT, region: TEXT, projectId: TEXT, kmsKeyId: TEXT, ...options }).map(
    (props) => (chart) => RegistryStorage.gcs(chart, 's', props),
  ),
  azureBlob: some({
    accountName: TEXT,
    container: TEXT,
    cloudName: fc.constantFrom(...Object.values(AzureCloudName)),
    privateEndpoint: network,
    ...options,
  }).map((props) => (chart) => RegistryStorage.azureBlob(chart, 's', props)),
  swift: some({
    container: TEXT,
    authUrl: TEXT,
    authVersion: COUNT,
    domain: TEXT,
    domainId: TEXT,
    tenant: TEXT,
    tenantId: TEXT,
    region: TEXT,
    ...options,
  }).map((props) => (chart) => RegistryStorage.swift(chart, 's', props)),
  ibmCos: some({
    bucket: TEXT,
    location: TEXT,
    resourceGroupName: TEXT,
    serviceInstanceCrn: TEXT,
    resourceKeyCrn: TEXT,
    ...options,
  }).map((props) => (chart) => RegistryStorage.ibmCos(chart, 's', props)),
  alibabaOss: some({
    bucket: TEXT,
    region: TEXT,
    endpointAccessibility: fc.constantFrom(...Object.values(OssEndpointAccessibility)),
    kmsKeyId: TEXT,
    ...options,
  }).map((props) => (chart) => RegistryStorage.alibabaOss(chart, 's', props)),
  pvc: some({
    claimName: TEXT,
    size: SIZE,
    accessMode: MODE,
    storageClassName: TEXT,
    volumeName: TEXT,
    ...options,
  }).map((props) => (chart) => RegistryStorage.pvc(chart, 's', props)),
  existingPvc: fc
    .tuple(
      MODE,
      fc.oneof(fc.constantFrom('claimName', 'claim'), fc.constantFrom('claimName', 'claim', 'both', 'neither')),
      TEXT,
      some({ ...options }),
    )
    .map(([accessMode, named, name, props]) => (chart) => {
      const claimName = named === 'claimName' || named === 'both' ? name : undefined;
      const claim =
        named === 'claim' || named === 'both' ? PersistentVolumeClaim.fromClaimName(chart, 'claim', name) : undefined;
      return RegistryStorage.existingPvc(chart, 's', { ...props, accessMode, claimName, claim });
    }),
  emptyDir: some({ ...options }).map((props) => (chart) => RegistryStorage.emptyDir(chart, 's', props)),
  bucketClaim: fc
    .tuple(
      fc.record({
        bucketName: fc.oneof(fc.constantFrom('layers', 'registry-layers'), TEXT),
        storageClassName: TEXT,
        endpointHost: fc.oneof(fc.constantFrom('s3.example.com', 's3.example.com:8443'), TEXT),
      }),
      some({ region: TEXT, trustedCa: PEM, additionalConfig: LABELS, ...options }),
    )
    .map(
      ([required, props]) =>
        (chart) =>
          RegistryStorage.bucketClaim(chart, 's', { ...required, ...props }),
    ),
};

const RESOURCES = some({
  cpu: some({ request: fc.nat(3000).map((each) => Cpu.millis(each)), limit: fc.nat(4).map((each) => Cpu.units(each)) }),
  memory: some({ request: SIZE, limit: SIZE }),
  ephemeralStorage: some({ request: SIZE, limit: SIZE }),
});
const EXPRESSION = some({
  matchLabels: LABELS,
  matchExpressions: fc.array(fc.record({ key: TEXT, operator: fc.constantFrom('In', 'Exists', 'Gt') }), {
    maxLength: 2,
  }),
});
const SCHEDULING = {
  placement: some({ zones: BOOLEAN }).map((each) => RegistryPlacement.infra(each)),
  nodeSelector: LABELS,
  tolerations: fc.array(some({ key: TEXT, operator: TEXT, value: TEXT, effect: TEXT, tolerationSeconds: COUNT }), {
    maxLength: 2,
  }),
  affinity: some({
    podAntiAffinity: some({
      requiredDuringSchedulingIgnoredDuringExecution: fc.array(
        fc.record({ topologyKey: TEXT, labelSelector: EXPRESSION }),
        { maxLength: 2 },
      ),
    }),
    nodeAffinity: some({
      preferredDuringSchedulingIgnoredDuringExecution: fc.array(
        fc.record({ weight: COUNT, preference: fc.constant({}) }),
        { maxLength: 1 },
      ),
    }),
  }),
};
const LIMIT = some({ maxRunning: COUNT, maxInQueue: COUNT, maxWaitInQueue: DURATION });

export const anyRegistry: fc.Arbitrary<ImageRegistryProps> = some({
  managementState: fc.constantFrom(...Object.values(ManagementState)),
  replicas: COUNT,
  rolloutStrategy: fc.constantFrom(...Object.values(RolloutStrategy)),
  logLevel: fc.constantFrom(...Object.values(LogLevel)),
  operatorLogLevel: fc.constantFrom(...Object.values(LogLevel)),
  readOnly: BOOLEAN,
  disableRedirect: BOOLEAN,
  proxy: some({ http: TEXT, https: TEXT, noProxy: fc.array(TEXT, { maxLength: 3 }) }),
  requests: some({ read: LIMIT, write: LIMIT }),
  defaultRoute: BOOLEAN,
  routes: fc.array(
    fc.tuple(TEXT, some({ hostname: TEXT })).map(([name, rest]) => ({ name, ...rest })),
    { maxLength: 3 },
  ),
  resources: RESOURCES,
  topologySpreadConstraints: fc.array(
    fc.record({ maxSkew: COUNT, topologyKey: TEXT, whenUnsatisfiable: TEXT, labelSelector: EXPRESSION }),
    { maxLength: 2 },
  ),
  acknowledge: REASONS,
  ...SCHEDULING,
});

const FIELD = fc.oneof(fc.constantFrom('*', '0', '3', '*/5', '1-5', 'sun', '61', 'x'), fc.string({ maxLength: 3 }));

export const anyPruner: fc.Arbitrary<RegistryPrunerProps> = some({
  schedule: some({ minute: FIELD, hour: FIELD, day: FIELD, month: FIELD, weekDay: FIELD }).map(
    (each) => new Cron(each),
  ),
  suspend: BOOLEAN,
  keepTagRevisions: COUNT,
  keepYoungerThan: DURATION,
  ignoreInvalidImageReferences: BOOLEAN,
  successfulJobsHistoryLimit: COUNT,
  failedJobsHistoryLimit: COUNT,
  logLevel: fc.constantFrom(...Object.values(LogLevel)),
  resources: RESOURCES,
  acknowledge: REASONS,
  ...SCHEDULING,
});

const REGISTRIES = fc.array(fc.oneof(fc.constantFrom('quay.io', '*.example.com', 'localhost:5000'), TEXT), {
  maxLength: 2,
});

export const anyTrust: fc.Arbitrary<TrustedCABundleProps> = some({
  certificates: fc.dictionary(fc.oneof(fc.constantFrom('a.example.com', 'a.example.com:5000'), TEXT), PEM, {
    maxKeys: 2,
  }),
  configMapName: TEXT,
  registrySources: some({
    allowedRegistries: REGISTRIES,
    blockedRegistries: REGISTRIES,
    insecureRegistries: REGISTRIES,
    containerRuntimeSearchRegistries: REGISTRIES,
  }),
  allowedRegistriesForImport: fc.array(
    fc.tuple(TEXT, some({ insecure: BOOLEAN })).map(([domainName, rest]) => ({ domainName, ...rest })),
    { maxLength: 2 },
  ),
  externalRegistryHostnames: REGISTRIES,
  imageStreamImportMode: fc.constantFrom(...Object.values(ImageStreamImportMode)),
  acknowledge: REASONS,
});

/** Made where they are used, since they too may be refused. */
const VALUES: fc.Arbitrary<() => BackendCredentials> = fc.tuple(TEXT, TEXT, TEXT).chain(([a, b, c]) =>
  fc.constantFrom(
    () => BackendCredentials.s3({ accessKey: a, secretKey: b }),
    () => BackendCredentials.gcs({ keyFile: a }),
    () => BackendCredentials.azureBlob({ accountKey: a }),
    () => BackendCredentials.swiftUser({ username: a, password: b }),
    () => BackendCredentials.swiftApplicationCredential({ id: a, name: b, secret: c }),
    () => BackendCredentials.swiftToken({ tokenId: a }),
    () => BackendCredentials.ibmCos({ apiKey: a }),
    () => BackendCredentials.alibabaOss({ credentials: a }),
  ),
);

/** Credentials for some storage, by any factory. */
export const anyCredentials: fc.Arbitrary<Make<StorageCredentials>> = fc
  .tuple(
    fc.constantFrom<Make<RegistryStorage>>(
      (chart) => RegistryStorage.s3(chart, 's'),
      (chart) => RegistryStorage.swift(chart, 's'),
      (chart) => RegistryStorage.gcs(chart, 's'),
      (chart) => RegistryStorage.pvc(chart, 's'),
    ),
    VALUES,
    REASONS,
    fc.record({ secretStore: fc.oneof(fc.constant('vault'), TEXT) }),
    some({
      secretStoreKind: fc.constantFrom(...Object.values(SecretStoreKind)),
      remoteKey: TEXT,
      properties: VALUES,
      remoteKeys: VALUES,
      refreshInterval: DURATION,
    }),
    fc.constantFrom('literal', 'externalSecret', 'existing'),
  )
  .map(([makeStorage, values, acknowledge, store, external, way]) => (chart) => {
    const storage = makeStorage(chart);
    if (way === 'literal') {
      return StorageCredentials.literal(chart, 'c', { storage, values: values(), acknowledge });
    }
    if (way === 'existing') return StorageCredentials.existing(chart, 'c', { storage });
    const { properties, remoteKeys, ...rest } = external;
    return StorageCredentials.externalSecret(chart, 'c', {
      storage,
      ...store,
      ...rest,
      properties: properties?.(),
      remoteKeys: remoteKeys?.(),
    });
  });
