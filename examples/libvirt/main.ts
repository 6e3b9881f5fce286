// Libvirt, for development: a volume of LVM Storage, so that images outlive the pod. The cluster starts with emptyDir,
// which applying this leaves in place; take it out once, or the Operator finds two storages:
// oc patch configs.imageregistry/cluster --type merge -p '{"spec":{"storage":{"emptyDir":null}}}'
import { App, Size } from 'cdk8s';
import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.LIBVIRT });

const storage = RegistryStorage.pvc(chart, 'storage', {
  accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
  size: Size.gibibytes(30),
  storageClassName: 'lvms-vg1',
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
