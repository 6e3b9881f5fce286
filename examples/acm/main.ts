// A Policy of Red Hat Advanced Cluster Management for all vSphere clusters of a set that run OpenShift Data Foundation:
// the CA of the company's registry first, then a shared volume, the registry and its pruner. It is applied to the hub,
// in a namespace to which a ManagedClusterSetBinding binds the set.
import { App, Duration } from 'cdk8s';
import {
  ClusterPlacement,
  Delivery,
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
  TrustedCABundle,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', {
  platform: Platform.VSPHERE,
  delivery: Delivery.acm({
    namespace: 'registry-policies',
    placement: ClusterPlacement.select({ clusterSets: ['production'], labels: { storage: 'odf' } }),
    evaluationInterval: Duration.minutes(10),
  }),
});

new TrustedCABundle(chart, 'trusted-ca', {
  certificates: { 'registry.example.com': Pem.file('examples/acm/registry-ca.pem') },
});
const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'ocs-storagecluster-cephfs' });
const registry = new ImageRegistry(chart, 'registry', { storage });
new RegistryPruner(chart, 'pruner', { registry, ignoreInvalidImageReferences: true });

app.synth();
