// vSphere with nothing but its datastores: a block volume, which one node at a time can mount. So there is one pod,
// which ends before the next one starts, and the registry is away for a moment at each rollout. For two pods take an
// object store (see s3-compatible) or a class that offers ReadWriteMany.
import { App } from 'cdk8s';
import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.VSPHERE });

const storage = RegistryStorage.pvc(chart, 'storage', {
  accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
  storageClassName: 'thin-csi',
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
