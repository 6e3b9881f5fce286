// No platform integration: the storage team provides a volume on its NFS server, and its claim exists already. Many
// nodes can mount it, so that there are two pods.
import { App } from 'cdk8s';
import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.NONE });

const storage = RegistryStorage.existingPvc(chart, 'storage', {
  claimName: 'registry-layers',
  accessMode: PersistentVolumeAccessMode.READ_WRITE_MANY,
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
