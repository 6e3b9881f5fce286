// Hosted control planes on bare metal nodes: applied to the guest cluster, with a volume on an NFS filer for two pods.
// A guest starts with emptyDir, which applying this leaves in place; take it out once, or the Operator finds two
// storages:
// oc patch configs.imageregistry/cluster --type merge -p '{"spec":{"storage":{"emptyDir":null}}}'
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.HCP_AGENT });

const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'nfs-filer' });
new ImageRegistry(chart, 'registry', { storage });

app.synth();
