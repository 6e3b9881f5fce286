// Azure Red Hat OpenShift: the service created the storage account and container and wrote their names into the Config,
// so Git leaves the names out, and sets storage.managementState to Unmanaged. Apply this over the Config and never replace it:
// without the name the Operator makes a new account, which is empty.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.ARO });

new ImageRegistry(chart, 'registry');

app.synth();
