// Nutanix with Nutanix Files, whose NFS shares several nodes mount at once: a storage class of the Nutanix CSI driver for
// files, here called nutanix-files, and two pods. A class for Nutanix Volumes is block storage: it takes READ_WRITE_ONCE.
import { App, Size } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.NUTANIX });

const storage = RegistryStorage.pvc(chart, 'storage', {
  storageClassName: 'nutanix-files',
  size: Size.gibibytes(200),
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
