// A cluster that does not need its registry any more, or not for some time, and keeps the images. The bucket that the
// Operator made is named and declared Unmanaged, which is all that keeps it from being deleted: the name is in
// spec.storage.s3.bucket of the live Config. With Managed and the same storage the registry is back.
import { App } from 'cdk8s';
import {
  ImageRegistry,
  ManagementState,
  Platform,
  RegistryChart,
  RegistryStorage,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });

const storage = RegistryStorage.s3(chart, 'storage', {
  bucket: 'cluster-x7k2p-image-registry-eu-central-1',
  region: 'eu-central-1',
});
new ImageRegistry(chart, 'registry', { storage, managementState: ManagementState.REMOVED });

app.synth();
