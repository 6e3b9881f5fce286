// Azure Red Hat OpenShift: the service has made storage account and container and named them in the Config, so Git
// names none and keeps the Operator's hands off them. Apply this over the Config and never replace it: without the name
// the Operator makes a new account, which is empty.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.ARO });

new ImageRegistry(chart, 'registry');

app.synth();
