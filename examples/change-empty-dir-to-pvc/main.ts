// From ephemeral storage, the initial storage on Libvirt and on some hosted clusters, to a volume: one folder for each
// delivery tool; use that of your tool. Copy the images first, as docs/how-to/changing-storage.md says. The
// StorageChange can stay in Git: once the registry has moved, it does nothing.
import { App, Chart } from 'cdk8s';
import {
  ClusterPlacement,
  Delivery,
  FluxKustomization,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryStorage,
  Release,
  StorageChange,
  StorageType,
} from 'cdk8s-openshift-image-registry';
import { join } from 'node:path';

const CLUSTER = { platform: Platform.LIBVIRT, release: Release.V4_20 };
// Write here where the images are, and who looked.
const acknowledge = { IR516: 'the images are copied to the volume, both sides have the same number of blobs' };
const placement = ClusterPlacement.select({ labels: { registry: 'volume' } });

// These wait for the Job inside of the chart (Argo CD, RHACM), or bring all of the chart at once and wait for nothing.
const inOneChart = {
  'argo-cd': Delivery.argoCd(),
  acm: Delivery.acm({ namespace: 'registry-policies', placement }),
  'manifest-work': Delivery.manifestWork({ cluster: 'lab' }),
  'manifest-work-replica-set': Delivery.manifestWorkReplicaSet({ namespace: 'registry-works', placement }),
};
for (const [folder, delivery] of Object.entries(inOneChart)) {
  const app = appIn(folder);
  const chart = new RegistryChart(app, 'image-registry', { ...CLUSTER, delivery });
  new StorageChange(chart, 'storage-change', {
    registry: registryIn(chart),
    previous: StorageType.EMPTY_DIR,
    acknowledge,
  });
  app.synth();
}

// These wait between two folders: Flux by the Kustomizations below, and whoever runs oc by `oc wait`.
for (const [folder, delivery] of Object.entries({ flux: Delivery.flux(), kustomize: Delivery.kustomize() })) {
  const second = appIn(folder, 'registry');
  const registry = registryIn(new RegistryChart(second, 'image-registry', { ...CLUSTER, delivery }));
  const first = appIn(folder, 'storage-change');
  const chart = new RegistryChart(first, 'storage-change', { ...CLUSTER, delivery });
  new StorageChange(chart, 'change', { registry, previous: StorageType.EMPTY_DIR, acknowledge });
  first.synth();
  second.synth();
}

const flux = appIn('flux', 'cluster');
const kustomizations = new Chart(flux, 'kustomizations');
const sourceRef = { name: 'flux-system' };
const change = new FluxKustomization(kustomizations, 'image-registry-storage-change', {
  sourceRef,
  path: './dist/change-empty-dir-to-pvc/flux/storage-change',
  prune: true,
});
new FluxKustomization(kustomizations, 'image-registry', {
  sourceRef,
  path: './dist/change-empty-dir-to-pvc/flux/registry',
  dependsOn: [change],
});
flux.synth();

function registryIn(chart: RegistryChart): ImageRegistry {
  const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'cephfs' });
  return new ImageRegistry(chart, 'registry', { storage });
}

function appIn(...folders: string[]): App {
  return new App({ outdir: join(process.env.CDK8S_OUTDIR ?? 'dist', ...folders) });
}
