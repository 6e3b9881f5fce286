// IBM Cloud with an instance of Cloud Object Storage, a bucket and a resource key that exist, and an API key of your own. The
// resource key has HMAC credentials and the role Writer or Manager. The Operator sets location and resource group from the
// cluster, so write the values of the cluster.
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
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.IBM_CLOUD });

const instance = 'crn:v1:bluemix:public:cloud-object-storage:global:a/0123456789abcdef0123456789abcdef';
const storage = RegistryStorage.ibmCos(chart, 'storage', {
  bucket: 'acme-registry-layers',
  location: 'eu-de',
  resourceGroupName: 'acme-openshift',
  serviceInstanceCrn: `${instance}:11111111-2222-3333-4444-555555555555::`,
  resourceKeyCrn: `${instance}:11111111-2222-3333-4444-555555555555:resource-key:66666666-7777-8888-9999-000000000000`,
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'ibm-secrets-manager',
  remoteKeys: BackendCredentials.ibmCos({ apiKey: 'image-registry-api-key' }),
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
