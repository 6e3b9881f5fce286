// Google Cloud: the Operator creates a bucket in the region and project of the cluster and manages it. Nothing has to
// be decided.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.GCP });

new ImageRegistry(chart, 'registry');

app.synth();
