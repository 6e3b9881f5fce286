// A platform that its provider integrates, here Oracle Cloud Infrastructure: the Operator has no driver for its
// S3-compatible object storage, so bucket, region and endpoint are set. The keys, a Customer Secret Key, come from OCI
// Vault.
import { App } from 'cdk8s';
import {
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.EXTERNAL });

const storage = RegistryStorage.s3(chart, 'storage', {
  bucket: 'registry-layers',
  region: 'eu-frankfurt-1',
  endpoint: 'https://tenancy.compat.objectstorage.eu-frankfurt-1.oraclecloud.com',
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'oci-vault',
  remoteKey: 'image-registry',
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
