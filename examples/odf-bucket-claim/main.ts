// A bucket of OpenShift Data Foundation's Multicloud Object Gateway (NooBaa), on a cluster with nothing else installed. The
// claim makes Secret registry-layers, and a CronJob copies its keys to where the registry reads them, under the names that
// it asks for. The CronJob may read and write those two Secrets and no other.
import { App } from 'cdk8s';
import {
  BucketStorageClass,
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryStorage,
  Release,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.VSPHERE, release: Release.V4_20 });

const storage = RegistryStorage.bucketClaim(chart, 'storage', {
  bucketName: 'registry-layers',
  storageClassName: BucketStorageClass.NOOBAA,
  endpointHost: 's3-openshift-storage.apps.cluster.example.com',
  trustedCa: Pem.file('examples/odf-bucket-claim/ingress-ca.pem'),
});
StorageCredentials.bucketClaim(chart, 'credentials', { storage });
new ImageRegistry(chart, 'registry', { storage });

app.synth();
