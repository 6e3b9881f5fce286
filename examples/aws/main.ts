// AWS: the Operator creates a bucket, names it after the cluster and manages it. Nothing has to be decided.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });

new ImageRegistry(chart, 'registry');

app.synth();
