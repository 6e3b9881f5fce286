// Google Cloud on infrastructure of your own: a bucket that exists, and the key file of a service account that may read and
// write its objects. Enforce public access prevention on the bucket and abort incomplete multipart uploads after one day:
// the Operator configures only buckets that it owns.
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
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.GCP });

const storage = RegistryStorage.gcs(chart, 'storage', {
  bucket: 'acme-registry-layers',
  projectId: 'acme-openshift-prod',
  region: 'europe-west3',
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'gcp-secret-manager',
  remoteKeys: BackendCredentials.gcs({ keyFile: 'image-registry-key-file' }),
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
