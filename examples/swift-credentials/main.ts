// Swift with separate credentials for the registry: an application credential of the same project, which can be revoked
// without touching the cluster's. The Operator then no longer reads the cluster's, so identity service and region are
// named here. The container stays the one that the Operator made.
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
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.OPENSTACK_SWIFT });

const storage = RegistryStorage.swift(chart, 'storage', {
  authUrl: 'https://keystone.example.com:13000/v3',
  region: 'regionOne',
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'vault',
  remoteKey: 'openstack/image-registry',
  properties: BackendCredentials.swiftApplicationCredential({ id: 'id', name: 'name', secret: 'secret' }),
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
