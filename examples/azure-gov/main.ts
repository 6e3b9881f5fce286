// Azure Government: the Operator makes the storage account, and takes the cloud from the cluster because no account is
// named here. An account of your own needs cloudName AzureCloudName.US_GOVERNMENT beside its name.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AZURE_GOV });

new ImageRegistry(chart, 'registry');

app.synth();
