// OpenShift Dedicated on AWS: the registry runs on storage that the Operator made. Red Hat sets the Config again and
// again: Managed, with the default route, on infra nodes where there are some. So Git says the same about the route,
// nothing about nodes, and leaves the pruner alone.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.OSD_AWS });

new ImageRegistry(chart, 'registry', { defaultRoute: true });

app.synth();
