import { Cron, Duration, Size } from 'cdk8s';
import { Cpu, Secret } from 'cdk8s-plus-28';
import {
  AlertSeverity,
  CertificateIssuerKind,
  ImageRegistry,
  ImageStreamImportMode,
  LogLevel,
  ManagementState,
  Pem,
  RegistryAlerts,
  RegistryPlacement,
  RegistryPruner,
  RegistryStorage,
  Release,
  RolloutStrategy,
  StorageManagementState,
  TrustedCABundle,
  type RegistryChart,
} from '../../src';
import type { PropType } from '../../src/core/props/prop-type';
import { FACTORIES, STRUCTS } from '../../src/core/props/props.generated';
import { NEWEST_RELEASE } from '../../src/core/release';
import { EXAMPLE_CA } from '../../src/rules/examples/example-certificates';
import { newChart } from '../app';
import { EVERY_STORAGE } from '../laws/every-storage';
import { adoptTexts } from './adopted-app';

/** Props that adopt never writes, with the reason. Every other one is found again in what it makes. */
const NOT_ADOPTED: Readonly<Record<string, string>> = {
  platform: 'of the chart',
  release: 'of the chart',
  topology: 'of the chart',
  'ExistingPvcStorageProps.claim': 'a construct of cdk8s-plus; the claim is named',
};

/** Read where a factory of RegistryStorage is not alone: its own test has them. */
const STORAGE_ONLY = ['managementState', 'acknowledge'];

const RESOURCES = {
  cpu: { request: Cpu.millis(100), limit: Cpu.units(1) },
  memory: { request: Size.mebibytes(256), limit: Size.gibibytes(1) },
  ephemeralStorage: { request: Size.gibibytes(1), limit: Size.gibibytes(2) },
};
const PODS = {
  resources: RESOURCES,
  nodeSelector: { a: 'b' },
  tolerations: [{ key: 'a', operator: 'Exists' }],
  affinity: { nodeAffinity: {} },
};
const LIMIT = { maxRunning: 1, maxInQueue: 2, maxWaitInQueue: Duration.seconds(3) };

const ALLOWED = ['quay.io', 'registry.redhat.io', 'image-registry.openshift-image-registry.svc:5000'];

interface FilledChart {
  readonly release: Release;
  readonly fill: (chart: RegistryChart) => void;
}

/** Charts that have every prop between them. */
const CHARTS: readonly FilledChart[] = [
  newest((chart) => {
    const storage = RegistryStorage.s3(chart, 'storage', {
      bucket: 'layers',
      region: 'eu-central-1',
      managementState: StorageManagementState.MANAGED,
      acknowledge: { IR503: 'the bucket is made by us' },
    });
    const registry = new ImageRegistry(chart, 'registry', {
      storage,
      managementState: ManagementState.UNMANAGED,
      replicas: 3,
      rolloutStrategy: RolloutStrategy.RECREATE,
      logLevel: LogLevel.DEBUG,
      operatorLogLevel: LogLevel.DEBUG,
      readOnly: true,
      disableRedirect: true,
      proxy: { http: 'http://proxy.example.com', https: 'http://proxy.example.com', noProxy: ['a', 'b'] },
      requests: { read: LIMIT, write: LIMIT },
      defaultRoute: true,
      routes: [
        { name: 'a', hostname: 'a.example.com', secret: Secret.fromSecretName(chart, 'tls', 'tls') },
        {
          name: 'b',
          hostname: 'b.example.com',
          certificate: {
            issuer: 'ca',
            issuerKind: CertificateIssuerKind.ISSUER,
            issuerGroup: 'issuers.example.com',
            secretName: 'b-certificate',
            duration: Duration.days(30),
            renewBefore: Duration.days(10),
          },
        },
      ],
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'ScheduleAnyway' }],
      ...PODS,
      acknowledge: { IR303: 'spread by hand' },
    });
    new RegistryPruner(chart, 'pruner', {
      registry,
      schedule: Cron.daily(),
      suspend: true,
      keepTagRevisions: 5,
      keepYoungerThan: Duration.hours(2),
      ignoreInvalidImageReferences: true,
      successfulJobsHistoryLimit: 1,
      failedJobsHistoryLimit: 1,
      logLevel: LogLevel.TRACE,
      ...PODS,
      acknowledge: { IR313: 'paused for now' },
    });
    new TrustedCABundle(chart, 'trust', {
      certificates: { 'a.example.com': Pem.text(EXAMPLE_CA) },
      configMapName: 'cas',
      registrySources: {
        blockedRegistries: ['a'],
        insecureRegistries: ['b'],
        containerRuntimeSearchRegistries: ['c.example.com'],
      },
      allowedRegistriesForImport: [{ domainName: 'a', insecure: true }],
      registry,
      externalRegistryHostnames: ['c.example.com'],
      imageStreamImportMode: ImageStreamImportMode.LEGACY,
      acknowledge: { IR301: 'a lab of ours' },
    });
    new RegistryAlerts(chart, 'alerts', {
      ephemeralStorage: false,
      registryRemoved: false,
      prunerSuspended: false,
      severity: AlertSeverity.INFO,
      runbookUrl: 'https://wiki.example.com',
      name: 'alerts',
      namespace: 'monitoring',
      labels: { a: 'b' },
    });
  }),
  newest((chart) => {
    new ImageRegistry(chart, 'registry', {
      storage: RegistryStorage.gcs(chart, 'storage', { bucket: 'layers' }),
      placement: RegistryPlacement.infra({ zones: true }),
    });
    new RegistryPruner(chart, 'pruner', { placement: RegistryPlacement.infra() });
    new TrustedCABundle(chart, 'trust', { registrySources: { allowedRegistries: ALLOWED } });
    new RegistryAlerts(chart, 'alerts', { prunerFailing: false });
  }),
  ...EVERY_STORAGE.map(({ factory, props }) => ({
    // The last release that has it.
    release: factory === 'alibabaOss' ? Release.V4_16 : NEWEST_RELEASE,
    fill: (chart: RegistryChart) => {
      const factories = RegistryStorage as unknown as Record<string, (...given: unknown[]) => RegistryStorage>;
      const storage = factories[factory]?.call(RegistryStorage, chart, 'storage', props);
      new ImageRegistry(chart, 'registry', { acknowledge: { IR502: 'a lab of ours' }, ...(storage && { storage }) });
    },
  })),
];

function newest(fill: FilledChart['fill']): FilledChart {
  return { release: NEWEST_RELEASE, fill };
}

/** The props of each struct that the code of the adopted charts has, by the text behind them. */
const CODE = CHARTS.map(({ release, fill }) => {
  const chart = newChart({ release });
  fill(chart);
  const text = chart
    .toJson()
    .map((each) => JSON.stringify(each))
    .join('\n---\n');
  return adoptTexts({ 'input.yaml': text }, { release }).files.find(({ path }) => path === 'registry.ts')?.text ?? '';
}).join('\n');

const ROOTS = [
  'ImageRegistryProps',
  'RegistryPrunerProps',
  'TrustedCABundleProps',
  'RegistryAlertsProps',
  ...Object.values(FACTORIES['RegistryStorage'] ?? {}),
];

test.each(structsBelow(ROOTS))('every prop of %s is adopted, or listed with a reason', (struct) => {
  const missing = Object.keys(STRUCTS[struct] ?? {}).filter(
    (prop) =>
      !(prop in NOT_ADOPTED) &&
      !(`${struct}.${prop}` in NOT_ADOPTED) &&
      !(struct.endsWith('StorageProps') && STORAGE_ONLY.includes(prop)) &&
      !new RegExp(`\\b${prop}\\b[:,]`).test(CODE) &&
      !new RegExp(`\\b${prop}\\b }`).test(CODE),
  );
  expect(missing).toEqual([]);
});

function structsBelow(names: readonly string[], seen = new Set<string>()): string[] {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    structsBelow(
      Object.values(STRUCTS[name] ?? {}).flatMap(({ type }) => structsIn(type)),
      seen,
    );
  }
  return [...seen];
}

function structsIn(type: PropType): string[] {
  if (typeof type === 'string') return [];
  if ('struct' in type) return [type.struct];
  return 'list' in type ? structsIn(type.list) : 'map' in type ? structsIn(type.map) : [];
}
