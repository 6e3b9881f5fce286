// ROSA with hosted control planes: the Operator makes a bucket in your account. Image is read-only here: private CAs
// and lists of registries are set with `rosa edit cluster --registry-config-…`, and a TrustedCABundle is rejected.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.ROSA_HCP });

new ImageRegistry(chart, 'registry');

app.synth();
