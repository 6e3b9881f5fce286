// The keys of a bucket of OpenShift Data Foundation, copied by the External Secrets Operator where that is installed: its
// SecretStore reads with an account that may read the one Secret of the claim, and Argo CD applies all of it in waves.
import { App } from 'cdk8s';
import {
  BucketKeysCopier,
  BucketStorageClass,
  Delivery,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.BARE_METAL, delivery: Delivery.argoCd() });

const storage = RegistryStorage.bucketClaim(chart, 'storage', {
  bucketName: 'registry-layers',
  storageClassName: BucketStorageClass.CEPH_RGW,
  endpointHost: 'ocs-storagecluster-cephobjectstore-openshift-storage.apps.cluster.example.com',
});
StorageCredentials.bucketClaim(chart, 'credentials', { storage, copier: BucketKeysCopier.EXTERNAL_SECRETS });
new ImageRegistry(chart, 'registry', { storage });

app.synth();
