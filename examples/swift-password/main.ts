// Swift with a separate user for the registry (name and password), and an existing container. With credentials of yours
// the Operator no longer reads those of the cluster, so identity service, domain and project are named here.
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
  container: 'registry-layers',
  authUrl: 'https://keystone.example.com:13000/v3',
  region: 'regionOne',
  domain: 'Default',
  tenant: 'openshift',
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'vault',
  remoteKey: 'openstack/image-registry',
  properties: BackendCredentials.swiftUser({ username: 'username', password: 'password' }),
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
