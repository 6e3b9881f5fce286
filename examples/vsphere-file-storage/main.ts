// vSphere with vSAN File Services, whose shares several nodes mount at once: two pods, and no gap at a rollout. The storage
// class, here vsan-file, has a storage policy of a vSAN datastore with the file service; the class thin-csi is block storage.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.VSPHERE });

const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'vsan-file' });
new ImageRegistry(chart, 'registry', { storage });

app.synth();
