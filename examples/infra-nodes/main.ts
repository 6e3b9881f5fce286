// Registry and pruner on infra nodes, whose taint they tolerate. With a nodeSelector the Operator no longer spreads the
// pods over hosts and zones; the placement brings that back.
import { App } from 'cdk8s';
import {
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryPlacement,
  RegistryPruner,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });

const placement = RegistryPlacement.infra();
const registry = new ImageRegistry(chart, 'registry', { placement });
new RegistryPruner(chart, 'pruner', { registry, placement, ignoreInvalidImageReferences: true });

app.synth();
