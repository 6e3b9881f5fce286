// A bucket of OpenShift Data Foundation's Multicloud Object Gateway (NooBaa), whose keys come to the registry by
// themselves: the claim makes Secret registry-layers, and the External Secrets Operator copies it, through a
// SecretStore of its provider `kubernetes` that may read Secrets of namespace openshift-image-registry.
import { App } from 'cdk8s';
import {
  BackendCredentials,
  BucketStorageClass,
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryStorage,
  SecretStoreKind,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.VSPHERE });

const storage = RegistryStorage.bucketClaim(chart, 'storage', {
  bucketName: 'registry-layers',
  storageClassName: BucketStorageClass.NOOBAA,
  endpointHost: 's3-openshift-storage.apps.cluster.example.com',
  trustedCa: Pem.file('examples/odf-bucket-claim/ingress-ca.pem'),
});
StorageCredentials.externalSecret(chart, 'credentials', {
  storage,
  secretStore: 'registry-namespace',
  secretStoreKind: SecretStoreKind.SECRET_STORE,
  remoteKey: 'registry-layers',
  properties: BackendCredentials.s3({ accessKey: 'AWS_ACCESS_KEY_ID', secretKey: 'AWS_SECRET_ACCESS_KEY' }),
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();
