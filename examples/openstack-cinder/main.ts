// OpenStack without Swift: a Cinder volume, which one node at a time can mount. So there is one pod, which ends before
// the next one starts. The claim is the one that the Operator makes at installation: applied to a cluster that has it,
// nothing changes.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.OPENSTACK_CINDER });

new ImageRegistry(chart, 'registry');

app.synth();
