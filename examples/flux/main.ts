// Flux: image-registry/ has the objects of the registry, and flux-system/ the Kustomization that applies them: with a
// ServiceAccount that may write only these kinds, after the External Secrets Operator. Flux deletes objects that are
// removed from Git, except the Config and the ImagePruner. The second folder belongs into one that Flux applies
// already, such as clusters/prod/.
import { App, Chart, Duration } from 'cdk8s';
import {
  Delivery,
  FluxKustomization,
  FluxPermissions,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';
import { join } from 'node:path';

const output = process.env.CDK8S_OUTDIR ?? 'dist';

const registryApp = new App({ outdir: join(output, 'image-registry') });
const chart = new RegistryChart(registryApp, 'image-registry', {
  platform: Platform.BARE_METAL,
  delivery: Delivery.flux(),
});
const storage = RegistryStorage.s3(chart, 'storage', {
  bucket: 'registry-layers',
  endpoint: 'https://s3.storage.example.com',
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'vault',
  remoteKey: 'storage/registry-user',
});
const registry = new ImageRegistry(chart, 'registry', { storage });
new RegistryPruner(chart, 'pruner', { registry, ignoreInvalidImageReferences: true });

const fluxApp = new App({ outdir: join(output, 'flux-system') });
const permissions = new FluxPermissions(fluxApp, 'image-registry-permissions', { charts: [chart], prune: true });
new FluxKustomization(new Chart(fluxApp, 'image-registry'), 'image-registry', {
  sourceRef: { name: 'flux-system' },
  path: './dist/flux/image-registry',
  dependsOn: [FluxKustomization.existing('external-secrets')],
  serviceAccountName: permissions.serviceAccountName,
  prune: true,
  retryInterval: Duration.minutes(2),
});

registryApp.synth();
fluxApp.synth();
