// Azure on infrastructure of your own: a storage account and a container that exist, and an access key of the account from Key
// Vault. Name both: with a key and without one of the names the registry starts and cannot store anything.
import { App } from 'cdk8s';
import {
  BackendCredentials,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AZURE });

const storage = RegistryStorage.azureBlob(chart, 'storage', {
  accountName: 'acmeregistrylayers',
  container: 'image-registry',
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'azure-key-vault',
  remoteKeys: BackendCredentials.azureBlob({ accountKey: 'image-registry-account-key' }),
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
