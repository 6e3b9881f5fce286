// Two clusters of Open Cluster Management with different settings: a ManifestWork for each, in the namespace of the
// cluster on the hub. Deleting a work deletes nothing in its cluster, and `oc get manifestwork -A -o yaml` on the hub
// shows what the Operators report.
import { App } from 'cdk8s';
import {
  BackendCredentials,
  Delivery,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();

const berlin = new RegistryChart(app, 'berlin', {
  platform: Platform.AWS,
  delivery: Delivery.manifestWork({ cluster: 'berlin', name: 'image-registry' }),
});
const berlinRegistry = new ImageRegistry(berlin, 'registry');
new RegistryPruner(berlin, 'pruner', { registry: berlinRegistry, ignoreInvalidImageReferences: true });

const dallas = new RegistryChart(app, 'dallas', {
  platform: Platform.BARE_METAL,
  delivery: Delivery.manifestWork({ cluster: 'dallas', name: 'image-registry' }),
});
const storage = RegistryStorage.s3(dallas, 'storage', {
  bucket: 'dallas-registry',
  region: 'us-east-1',
  endpoint: 'https://s3.dallas.example.com',
});
StorageCredentials.externalSecret(dallas, 'credentials', {
  storage,
  secretStore: 'vault',
  remoteKey: 'dallas/registry',
  properties: BackendCredentials.s3({ accessKey: 'access', secretKey: 'secret' }),
});
const dallasRegistry = new ImageRegistry(dallas, 'registry', { storage });
new RegistryPruner(dallas, 'pruner', { registry: dallasRegistry, ignoreInvalidImageReferences: true });

app.synth();
