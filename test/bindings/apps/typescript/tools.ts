/** The charts of each tool, and of whatever is no storage. */
import { Chart, Cron, Duration, Size, type App } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import { Cpu } from 'cdk8s-plus-28';
import {
  ArgoCdApplication,
  ArgoCdHealthChecks,
  ArgoCdPermissions,
  BackendCredentials,
  ClusterPlacement,
  Delivery,
  FluxKustomization,
  ImageRegistry,
  LogLevel,
  Pem,
  Platform,
  RegistryAlerts,
  RegistryChart,
  RegistryPlacement,
  RegistryPruner,
  RegistryStorage,
  Release,
  StorageChange,
  StorageCredentials,
  StorageType,
  TrustedCABundle,
} from 'cdk8s-openshift-image-registry';

export function tools(app: App, inputs: string): void {
  const argoCd = new RegistryChart(app, 'argo-cd', {
    platform: Platform.VSPHERE,
    release: Release.V4_20,
    delivery: Delivery.argoCd(),
    labels: { team: 'platform', 'app.example.com/part': 'registry' },
  });
  const storage = RegistryStorage.s3(argoCd, 'storage', { bucket: 'layers', endpoint: 'https://s3.example.com' });
  StorageCredentials.externalSecret(argoCd, 'credentials', {
    storage,
    secretStore: 'vault',
    remoteKeys: BackendCredentials.s3({ accessKey: 'registry/access', secretKey: 'registry/secret' }),
    refreshInterval: Duration.hours(1),
  });
  const registry = new ImageRegistry(argoCd, 'registry', { storage, placement: RegistryPlacement.infra() });
  new RegistryPruner(argoCd, 'pruner', {
    registry,
    schedule: Cron.schedule({ minute: '0', hour: '3' }),
    keepYoungerThan: Duration.hours(96),
    keepTagRevisions: 5,
    ignoreInvalidImageReferences: true,
  });

  const vault = new RegistryChart(app, 'vault', { platform: Platform.AWS, delivery: Delivery.argoCd() });
  const bucket = RegistryStorage.s3(vault, 'storage', { bucket: 'layers', region: 'eu-central-1' });
  StorageCredentials.vaultPlugin(vault, 'credentials', {
    storage: bucket,
    path: 'kv/data/prod/image-registry',
    keys: BackendCredentials.s3({ accessKey: 'access-key', secretKey: 'secret-key' }),
    kvVersion: 2,
  });
  new ImageRegistry(vault, 'registry', { storage: bucket });

  const placement = ClusterPlacement.select({
    clusterSets: ['production'],
    labels: { storage: 'odf', env: 'prod', aa: 'first' },
  });
  const acm = new RegistryChart(app, 'acm', {
    platform: Platform.AWS,
    delivery: Delivery.acm({ namespace: 'registry-policies', placement, evaluationInterval: Duration.minutes(10) }),
  });
  const pem = Pem.file(`${inputs}/ca.pem`);
  new TrustedCABundle(acm, 'trusted-ca', {
    certificates: { 'z.example.com': pem, 'a.example.com:5000': pem, 'm.example.com': pem },
  });
  new ImageRegistry(acm, 'registry', { defaultRoute: true });

  const works = new RegistryChart(app, 'works', {
    platform: Platform.AWS,
    delivery: Delivery.manifestWorkReplicaSet({
      namespace: 'registry-works',
      placement: ClusterPlacement.select({ labels: { cloud: 'Amazon', aa: 'first' } }),
      rollout: { maxConcurrency: '10%', minSuccessTime: Duration.minutes(10) },
    }),
  });
  new ImageRegistry(works, 'registry');

  const pods = new RegistryChart(app, 'pods', { platform: Platform.AWS });
  const preferred = [
    {
      weight: 100,
      podAffinityTerm: {
        topologyKey: 'kubernetes.io/hostname',
        labelSelector: { matchLabels: ImageRegistry.POD_LABELS },
      },
    },
  ];
  const tolerations: k8s.Toleration[] = [
    { key: 'infra', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 5 },
  ];
  new ImageRegistry(pods, 'registry', {
    affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: preferred } },
    tolerations,
    nodeSelector: { 'node-role.kubernetes.io/infra': '', disk: 'ssd' },
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: ImageRegistry.POD_LABELS },
      },
    ],
    resources: { cpu: { request: Cpu.millis(500) }, memory: { request: Size.gibibytes(1) } },
    requests: { read: { maxRunning: 50, maxInQueue: 100, maxWaitInQueue: Duration.seconds(30) } },
    logLevel: LogLevel.DEBUG,
    routes: [{ name: 'public', hostname: 'registry.example.com', certificate: { issuer: 'letsencrypt' } }],
  });
  new RegistryAlerts(pods, 'alerts', { runbookUrl: 'https://wiki.example.com/registry', labels: { z: '1', a: '2' } });

  const change = new RegistryChart(app, 'change', {
    platform: Platform.AWS,
    release: Release.V4_20,
    delivery: Delivery.argoCd(),
  });
  const volume = RegistryStorage.pvc(change, 'storage', { storageClassName: 'efs-sc' });
  const changed = new ImageRegistry(change, 'registry', { storage: volume });
  new StorageChange(change, 'storage-change', {
    registry: changed,
    previous: StorageType.S3,
    acknowledge: { IR516: 'images are copied to the volume' },
  });

  new ArgoCdPermissions(app, 'permissions', { charts: [argoCd] });
  const gitOps = new Chart(app, 'git-ops');
  ArgoCdHealthChecks.instance(gitOps, 'health');
  new ArgoCdApplication(gitOps, 'application', {
    sources: [{ repoUrl: 'https://git.example.com/platform.git', path: 'dist', include: 'argo-cd.k8s.yaml' }],
    automated: true,
  });
  new FluxKustomization(gitOps, 'flux', {
    sourceRef: { name: 'flux-system' },
    path: './dist',
    dependsOn: [FluxKustomization.existing('external-secrets')],
    interval: Duration.minutes(5),
  });
}
