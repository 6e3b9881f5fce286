// AWS GovCloud (US): as in a commercial region, the Operator makes a bucket in the region of the cluster. Nothing has
// to be decided.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS_GOV });

new ImageRegistry(chart, 'registry');

app.synth();
