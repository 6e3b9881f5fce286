// Bare metal with OpenShift Data Foundation: a bucket on the cluster's own disks (Ceph RGW), so that two pods can share
// it. Its keys are in Secret registry-layers as soon as it is made, and have to be copied to the registry's Secret, by
// hand as it is expected here, or by themselves: see odf-bucket-claim.
import { App } from 'cdk8s';
import {
  BucketStorageClass,
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.BARE_METAL });

const storage = RegistryStorage.bucketClaim(chart, 'storage', {
  bucketName: 'registry-layers',
  storageClassName: BucketStorageClass.CEPH_RGW,
  endpointHost: 'ocs-storagecluster-cephobjectstore-openshift-storage.apps.cluster.example.com',
  trustedCa: Pem.file('examples/bare-metal/ingress-ca.pem'),
});
StorageCredentials.existing(chart, 'credentials', { storage });
new ImageRegistry(chart, 'registry', { storage });

app.synth();
