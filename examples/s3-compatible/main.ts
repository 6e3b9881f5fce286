// Your own S3-compatible object store, such as MinIO or a storage appliance: a private endpoint whose certificate is
// signed by a private CA, and keys from a secret store, which have custom names there. Nodes come to trust the CA too,
// for they fetch layers from the store directly.
import { App } from 'cdk8s';
import {
  BackendCredentials,
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.VSPHERE });

const storage = RegistryStorage.s3(chart, 'storage', {
  bucket: 'registry-layers',
  endpoint: 'https://s3.storage.example.com:9000',
  trustedCa: Pem.file('examples/s3-compatible/ca.pem'),
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'vault',
  remoteKey: 'storage/registry-user',
  properties: BackendCredentials.s3({ accessKey: 'access-key', secretKey: 'secret-key' }),
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
