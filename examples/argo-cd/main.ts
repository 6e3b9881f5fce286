// A registry that OpenShift GitOps deploys: credentials and CAs before the Config, and objects that hold images are
// never pruned. An administrator applies argo-cd-permissions.k8s.yaml once, then argo-cd.k8s.yaml on the server side;
// Argo CD takes image-registry.k8s.yaml from Git.
import { App, Chart } from 'cdk8s';
import {
  ArgoCdApplication,
  ArgoCdHealthChecks,
  ArgoCdPermissions,
  Delivery,
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
  StorageCredentials,
  TrustedCABundle,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const registry = new RegistryChart(app, 'image-registry', {
  platform: Platform.VSPHERE,
  delivery: Delivery.argoCd(),
});

const storage = RegistryStorage.s3(registry, 'storage', {
  bucket: 'registry-layers',
  endpoint: 'https://s3.storage.example.com',
});
StorageCredentials.externalSecret(registry, 'credentials', {
  storage,
  secretStore: 'vault',
  remoteKey: 'storage/registry-user',
});
new ImageRegistry(registry, 'registry', { storage });
new RegistryPruner(registry, 'pruner', { ignoreInvalidImageReferences: true });
new TrustedCABundle(registry, 'trusted-ca', {
  certificates: { 'registry.example.com': Pem.file('examples/private-cas/registry-ca.pem') },
});

new ArgoCdPermissions(app, 'argo-cd-permissions', { charts: [registry] });

const argoCd = new Chart(app, 'argo-cd');
ArgoCdHealthChecks.instance(argoCd, 'health');
new ArgoCdApplication(argoCd, 'application', {
  sources: [
    { repoUrl: 'https://git.example.com/platform.git', path: 'dist/argo-cd', include: 'image-registry.k8s.yaml' },
  ],
  automated: true,
});

app.synth();
