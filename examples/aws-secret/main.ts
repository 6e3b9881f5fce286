// AWS secret regions (C2S, SC2S): the Operator creates the bucket, and the registry addresses it by a host that begins
// with the name of the bucket, as these regions require. The registry trusts the certificate authority that the cluster was installed with
// (additionalTrustBundle).
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS_SECRET });

new ImageRegistry(chart, 'registry');

app.synth();
