// A single node at the edge: the layers are in an object store at the same site, so they survive a reinstallation of
// the node. The topology makes it one pod: a second one would have no node of its own.
import { App } from 'cdk8s';
import {
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
  ClusterTopology,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', {
  platform: Platform.BARE_METAL,
  topology: ClusterTopology.SINGLE_REPLICA,
});

const storage = RegistryStorage.s3(chart, 'storage', {
  bucket: 'edge-17-registry',
  endpoint: 'https://s3.edge-17.example.com',
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'vault',
  remoteKey: 'edge-17/image-registry',
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
