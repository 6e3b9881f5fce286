// IBM Power with PowerVC: a block volume, which one node at a time can mount. So there is one pod, which ends before
// the next one starts. Images are large on this cluster, so the volume is larger than the usual 100 GiB.
import { App, Size } from 'cdk8s';
import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.IBM_POWER });

const storage = RegistryStorage.pvc(chart, 'storage', {
  accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
  size: Size.gibibytes(250),
  storageClassName: 'powervc-block',
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
