// IBM Power Virtual Server: as on IBM Cloud, the Operator makes a bucket of Cloud Object Storage, in the location that
// belongs to the region of the cluster.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.POWER_VS });

new ImageRegistry(chart, 'registry');

app.synth();
