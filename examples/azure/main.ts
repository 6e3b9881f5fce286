// Azure: the Operator creates a storage account with a container and manages both. Nothing has to be decided.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AZURE });

new ImageRegistry(chart, 'registry');

app.synth();
