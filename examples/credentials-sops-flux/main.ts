// The same credentials, encrypted by SOPS, for Flux, which decrypts them itself: the folder has no kustomization.yaml, so Flux
// takes every file in it. Its Kustomization, applied where Flux runs, names the Secret with the private key: `sops-age`.
// Two folders: a Kustomization must not be in the folder that it applies.
import { App, Chart } from 'cdk8s';
import {
  Delivery,
  FluxKustomization,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';
import { join } from 'node:path';

const output = process.env.CDK8S_OUTDIR ?? 'dist';

const registryApp = new App({ outdir: join(output, 'image-registry') });
const chart = new RegistryChart(registryApp, 'image-registry', { platform: Platform.AWS, delivery: Delivery.flux() });

const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-registry-layers', region: 'eu-central-1' });
StorageCredentials.sops(chart, 'credentials', {
  storage,
  file: 'examples/credentials-sops/image-registry.enc.yaml',
});
new ImageRegistry(chart, 'registry', { storage });

const fluxApp = new App({ outdir: join(output, 'flux-system') });
new FluxKustomization(new Chart(fluxApp, 'image-registry'), 'image-registry', {
  sourceRef: { name: 'flux-system' },
  path: './dist/credentials-sops-flux/image-registry',
  decryption: { secretName: 'sops-age' },
});

registryApp.synth();
fluxApp.synth();
