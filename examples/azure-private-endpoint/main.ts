// The Operator's storage account on Azure, reachable from the cluster's network only. It cannot be undone by the
// Operator. All three names are given, because it would write them into the Config otherwise, and crash where Git took
// them out again. Clients outside reach the registry through its route, which passes the layers on because redirects
// are off.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AZURE });

const storage = RegistryStorage.azureBlob(chart, 'storage', {
  privateEndpoint: {
    vnetName: 'cluster-x7k2p-vnet',
    subnetName: 'cluster-x7k2p-worker-subnet',
    privateEndpointName: 'cluster-x7k2p-image-registry',
  },
});
new ImageRegistry(chart, 'registry', { storage, disableRedirect: true, defaultRoute: true });

app.synth();
