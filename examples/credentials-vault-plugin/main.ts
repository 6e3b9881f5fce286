// Credentials that the Argo CD Vault Plugin fills in: Git has placeholders, Vault has the values. With the External
// Secrets Operator the values never pass through Argo CD; take this where the plugin is what the platform has.
import { App } from 'cdk8s';
import {
  BackendCredentials,
  Delivery,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery: Delivery.argoCd() });

const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-registry-layers', region: 'eu-central-1' });
StorageCredentials.vaultPlugin(chart, 'credentials', {
  storage,
  path: 'kv/data/prod/image-registry',
  keys: BackendCredentials.s3({ accessKey: 'access-key', secretKey: 'secret-key' }),
  kvVersion: 2,
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
