// A folder that Kustomize builds: synth writes a kustomization.yaml beside the chart. `oc apply -k` takes it, Argo CD and
// Flux do, and an overlay of your own may name it as a resource. The guards are those of Argo CD and of Flux, and each
// passes those of the other by.
import { App } from 'cdk8s';
import {
  Delivery,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', {
  platform: Platform.VSPHERE,
  delivery: Delivery.kustomize(),
});

const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'ocs-storagecluster-cephfs' });
const registry = new ImageRegistry(chart, 'registry', { storage });
new RegistryPruner(chart, 'pruner', { registry, ignoreInvalidImageReferences: true });

app.synth();
