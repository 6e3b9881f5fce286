// The bucket that the Operator makes on AWS, encrypted with a KMS key of your own. On a running cluster the bucket
// stays, and what is pushed from then on is encrypted with the key. The role of the registry needs kms:GenerateDataKey
// and kms:Decrypt on it.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });

const storage = RegistryStorage.s3(chart, 'storage', {
  kmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
