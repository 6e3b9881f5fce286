// The same registry for every AWS cluster of Open Cluster Management with a label, a tenth of them at a time: a
// ManifestWorkReplicaSet, from which the hub makes a ManifestWork for each cluster that the Placement selects. The hub
// needs the feature gate ManifestWorkReplicaSet, and the namespace a ManagedClusterSetBinding.
import { App, Duration } from 'cdk8s';
import {
  ClusterPlacement,
  Delivery,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryPruner,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', {
  platform: Platform.AWS,
  delivery: Delivery.manifestWorkReplicaSet({
    namespace: 'registry-works',
    placement: ClusterPlacement.select({ labels: { cloud: 'Amazon' } }),
    rollout: { maxConcurrency: '10%', maxFailures: '2', minSuccessTime: Duration.minutes(10) },
  }),
});

const registry = new ImageRegistry(chart, 'registry');
new RegistryPruner(chart, 'pruner', { registry, keepTagRevisions: 5, ignoreInvalidImageReferences: true });

app.synth();
