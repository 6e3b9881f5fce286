// A pruner for a cluster with many builds: it runs at night, and keeps images younger than a week and five revisions of
// each tag. Bad image references are skipped, as in the pruner that the Operator makes; left out, one of them would
// fail every run.
import { App, Cron, Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { ImageRegistry, Platform, RegistryChart, RegistryPruner } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });

const registry = new ImageRegistry(chart, 'registry');
new RegistryPruner(chart, 'pruner', {
  registry,
  schedule: Cron.schedule({ hour: '2', minute: '30' }),
  keepTagRevisions: 5,
  keepYoungerThan: Duration.days(7),
  ignoreInvalidImageReferences: true,
  resources: {
    cpu: { request: Cpu.millis(500) },
    memory: { request: Size.gibibytes(1), limit: Size.gibibytes(2) },
  },
});

app.synth();
