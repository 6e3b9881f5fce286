// While the bucket is copied or its blobs are pruned by hand: pulls go on, pushes and deletions are rejected, and the
// pruner, which deletes, is stopped. Take both props out again afterwards.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, RegistryPruner } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });

const registry = new ImageRegistry(chart, 'registry', { readOnly: true });
new RegistryPruner(chart, 'pruner', { registry, suspend: true });

app.synth();
