// Hosted control planes on Google Cloud: applied to the guest cluster, where the registry runs. The Operator makes a
// bucket there. Private CAs and lists of registries belong into spec.configuration.image of the HostedCluster.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.HCP_GCP });

new ImageRegistry(chart, 'registry');

app.synth();
