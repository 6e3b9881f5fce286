// Hosted control planes on Azure: applied to the guest cluster, where the registry runs. The Operator makes a storage
// account there. Private CAs and lists of registries belong into spec.configuration.image of the HostedCluster, and
// Removed is rejected: a cluster without a registry is created with its capability ImageRegistry disabled.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.HCP_AZURE });

new ImageRegistry(chart, 'registry');

app.synth();
