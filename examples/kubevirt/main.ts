// KubeVirt: the nodes are virtual machines of another OpenShift cluster, and the layers are in the object store of that
// cluster (Ceph RGW of OpenShift Data Foundation), reached through its ingress. Two pods.
import { App } from 'cdk8s';
import {
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.KUBEVIRT });

const storage = RegistryStorage.s3(chart, 'storage', {
  bucket: 'guest-registry-layers',
  endpoint: 'https://ocs-storagecluster-cephobjectstore-openshift-storage.apps.hosting.example.com',
  trustedCa: Pem.file('examples/kubevirt/ingress-ca.pem'),
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'vault',
  remoteKey: 'guest/image-registry',
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
