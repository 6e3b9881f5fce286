// Nutanix with the S3-compatible Nutanix Objects: an existing bucket, two pods. The certificate of the endpoint is
// signed by a CA of the company; the keys come from the cluster's secret store.
import { App } from 'cdk8s';
import {
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.NUTANIX });

const storage = RegistryStorage.s3(chart, 'storage', {
  bucket: 'registry-layers',
  endpoint: 'https://objects.example.com',
  trustedCa: Pem.file('examples/nutanix/ca.pem'),
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'vault',
  remoteKey: 'openshift/image-registry',
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
