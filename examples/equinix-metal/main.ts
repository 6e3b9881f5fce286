// Equinix Metal with an external Ceph cluster that offers file storage but no object gateway: a CephFS volume, which
// many nodes can mount, so that there are two pods. Where there is an object store, prefer it: see s3-compatible.
import { App, Size } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.EQUINIX_METAL });

const storage = RegistryStorage.pvc(chart, 'storage', {
  size: Size.gibibytes(500),
  storageClassName: 'ocs-external-storagecluster-cephfs',
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
