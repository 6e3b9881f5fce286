// Alerts for problems that the Image Registry Operator does not report: layers in emptyDir, a registry that is Removed,
// a pruner that is suspended or fails. Take it for every cluster whose registry people rely on.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryAlerts, RegistryChart, RegistryPruner } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });

const registry = new ImageRegistry(chart, 'registry');
new RegistryPruner(chart, 'pruner', { registry });
new RegistryAlerts(chart, 'alerts', { runbookUrl: 'https://wiki.example.com/runbooks/image-registry' });

app.synth();
