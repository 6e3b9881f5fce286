// AWS secret regions (C2S, SC2S): the Operator makes the bucket, and its name becomes part of the host, as these
// regions want it. The registry trusts the certificate authority that the cluster was installed with
// (additionalTrustBundle).
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS_SECRET });

new ImageRegistry(chart, 'registry');

app.synth();
