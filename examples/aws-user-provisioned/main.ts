// AWS on infrastructure of your own, where the Operator must not create buckets: a bucket that exists, and an access key for
// it from a secret store. Block public access to the bucket and abort incomplete multipart uploads after one day: the
// Operator configures only buckets that it owns.
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
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });

const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-registry-layers', region: 'eu-central-1' });
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'aws-secrets-manager',
  remoteKey: 'openshift/image-registry',
  properties: BackendCredentials.s3({ accessKey: 'access-key', secretKey: 'secret-key' }),
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
