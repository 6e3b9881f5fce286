// Clients far away pull layers from a CloudFront distribution in front of the bucket. Distribution and bucket are
// yours, so the bucket is named and the Operator keeps off it; images of another bucket have to be copied into it. The
// Secret with the private key has to be there first: without it the pods do not start.
import { App, Duration } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });

const storage = RegistryStorage.s3(chart, 'storage', {
  bucket: 'example-registry-layers',
  region: 'eu-central-1',
  cloudFront: {
    baseUrl: 'https://d111111abcdef8.cloudfront.net',
    keyPairId: 'K2JCJMDEHXQW5F',
    privateKeySecret: Secret.fromSecretName(chart, 'signing-key', 'cloudfront-signing-key'),
    duration: Duration.minutes(5),
  },
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
