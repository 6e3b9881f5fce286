// OpenStack whose project may use Swift: the Operator makes a container with the credentials that the cluster was
// installed with. For credentials of the registry's own see swift-credentials.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.OPENSTACK_SWIFT });

new ImageRegistry(chart, 'registry');

app.synth();
