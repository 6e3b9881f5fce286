// The keys of a bucket of OpenShift Data Foundation on a cluster that RHACM manages: the Policy holds the Secret as a
// template, which the cluster fills in from the Secret of its own claim. No value ever reaches the hub.
import { App } from 'cdk8s';
import {
  BucketKeysCopier,
  BucketStorageClass,
  ClusterPlacement,
  Delivery,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', {
  platform: Platform.BARE_METAL,
  delivery: Delivery.acm({
    namespace: 'registry-policies',
    placement: ClusterPlacement.select({ clusterSets: ['production'], labels: { name: 'west' } }),
  }),
});

const storage = RegistryStorage.bucketClaim(chart, 'storage', {
  bucketName: 'registry-layers',
  storageClassName: BucketStorageClass.NOOBAA,
  endpointHost: 's3-openshift-storage.apps.west.example.com',
});
StorageCredentials.bucketClaim(chart, 'credentials', { storage, copier: BucketKeysCopier.POLICY_TEMPLATE });
new ImageRegistry(chart, 'registry', { storage });

app.synth();
