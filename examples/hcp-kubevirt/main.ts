// Hosted control planes on virtual machines: applied to the guest cluster, with a volume of the hosting cluster that
// one node at a time can mount, so there is one pod, which ends before the next one starts. A guest starts with
// emptyDir, which applying this leaves in place; take it out once, or the Operator finds two storages:
// oc patch configs.imageregistry/cluster --type merge -p '{"spec":{"storage":{"emptyDir":null}}}'
import { App } from 'cdk8s';
import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.HCP_KUBEVIRT });

const storage = RegistryStorage.pvc(chart, 'storage', {
  accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
  storageClassName: 'kubevirt-csi-infra-default',
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
