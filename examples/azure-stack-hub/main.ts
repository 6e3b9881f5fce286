// Azure Stack Hub: the Operator makes the storage account on the hub that the cluster runs on. Its credentials, Secret
// installer-cloud-credentials, were made by hand before the installation: the cluster mints none here.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AZURE_STACK_HUB });

new ImageRegistry(chart, 'registry');

app.synth();
