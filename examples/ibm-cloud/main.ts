// IBM Cloud: the Operator makes an instance of Cloud Object Storage, a bucket and a key in the resource group of the
// cluster. The API key that it does so with was made by ccoctl before the installation.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.IBM_CLOUD });

new ImageRegistry(chart, 'registry');

app.synth();
