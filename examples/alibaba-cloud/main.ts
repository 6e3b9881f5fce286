// Alibaba Cloud: from 4.17 the Operator has no driver for its object storage OSS any more. OSS also speaks S3, in virtual
// hosted style: a bucket made beforehand, keys from the cluster's secret store. Up to 4.16 nothing has to be decided:
// with `release: Release.V4_16` and no storage the Operator makes the bucket.
import { App } from 'cdk8s';
import {
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.ALIBABA_CLOUD });

const storage = RegistryStorage.s3(chart, 'storage', {
  bucket: 'registry-layers',
  region: 'oss-eu-central-1',
  endpoint: 'https://s3.oss-eu-central-1.aliyuncs.com',
  virtualHostedStyle: true,
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'vault',
  remoteKey: 'openshift/image-registry',
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
