// Credentials that SOPS encrypted, for Argo CD: the kustomization has KSOPS decrypt them while it is built. The encrypted
// file is checked for the keys that the storage needs, and written beside the chart as it is.
import { App } from 'cdk8s';
import {
  Delivery,
  ImageRegistry,
  KsopsGenerator,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', {
  platform: Platform.AWS,
  delivery: Delivery.kustomize({ generators: ['ksops.k8s.yaml'] }),
});

const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-registry-layers', region: 'eu-central-1' });
const credentials = StorageCredentials.sops(chart, 'credentials', {
  storage,
  file: 'examples/credentials-sops/image-registry.enc.yaml',
});
new ImageRegistry(chart, 'registry', { storage });
new KsopsGenerator(app, 'ksops', { credentials: [credentials] });

app.synth();
