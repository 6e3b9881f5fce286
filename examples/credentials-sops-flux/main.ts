// The same credentials, encrypted by SOPS, for Flux, which decrypts them itself: the folder has no kustomization.yaml, so Flux
// takes every file in it. Its Kustomization, applied where Flux runs, names the Secret with the private key: `sops-age`.
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

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery: Delivery.flux() });

const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-registry-layers', region: 'eu-central-1' });
StorageCredentials.sops(chart, 'credentials', {
  storage,
  file: 'examples/credentials-sops/image-registry.enc.yaml',
});
new ImageRegistry(chart, 'registry', { storage });

new FluxKustomization(new Chart(app, 'flux-system'), 'image-registry', {
  sourceRef: { name: 'fleet' },
  path: './clusters/production/image-registry',
  decryption: { secretName: 'sops-age' },
});

app.synth();
