/** `node rich.js INPUTS OUTPUT`: writes YAML, and what the library says, as each language receives it. */
import { App } from 'cdk8s';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { RegistryRoute } from 'cdk8s-openshift-image-registry';
import {
  Fleet,
  FleetDelivery,
  ImageRegistry,
  Platform,
  RegistryAlerts,
  RegistryChart,
  RegistryReport,
  RegistryStorage,
  type FleetCluster,
  type FleetReport,
  type IFleetBuilder,
} from 'cdk8s-openshift-image-registry';
import { storages } from './charts';
import { tools } from './tools';

const [inputs = '', output = ''] = process.argv.slice(2);

class WithAlerts implements IFleetBuilder {
  public fill(chart: RegistryChart, cluster: FleetCluster): void {
    if (cluster.parameters['alerts'] === 'none') {
      cluster.fail(`no alerts for ${cluster.name} on ${cluster.platformName}`);
      return;
    }
    cluster.addRegistry(chart);
    new RegistryAlerts(chart, 'alerts', { labels: { release: cluster.releaseName ?? 'newest' } });
  }
}

const app = new App({ outdir: `${output}/charts` });
storages(app);
tools(app, inputs);
app.synth();

page();
write('preview.txt', preview());
write('report.txt', report());
write('fleet.txt', [...fleets()].map(fleetText).join(''));
write('error-constructor.txt', thrown(noStorage));
write('error-two.txt', thrown(twoMistakes));
write('error-synth.txt', thrown(failingSynth));

/** What docs/how-to/languages.md has in each language. */
function page(): void {
  const pageApp = new App({ outdir: `${output}/page` });
  const chart = new RegistryChart(pageApp, 'image-registry', { platform: Platform.VSPHERE });
  const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'cephfs' });
  const routes = [{ name: 'public', hostname: 'registry.example.com' }];
  new ImageRegistry(chart, 'registry', { storage, routes });
  pageApp.synth();
}

function preview(): string {
  const chart = new RegistryChart(new App(), 'preview', { platform: Platform.BARE_METAL });
  const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'cephfs' });
  const { releaseName, platformName, effects } = new ImageRegistry(chart, 'registry', { storage }).preview();
  const lines = effects.map(({ object, actionName, because }) => `${object}: ${actionName}: ${because}`);
  return [`${platformName} ${releaseName}`, ...lines, ''].join('\n');
}

function report(): string {
  const chart = new RegistryChart(new App(), 'report', { platform: Platform.NONE });
  const storage = RegistryStorage.emptyDir(chart, 'storage', { acknowledge: { IR502: 'lives for one test run' } });
  new ImageRegistry(chart, 'registry', { storage });
  return RegistryReport.of(chart, { now: new Date(Date.UTC(2030, 0, 2, 3, 4, 5)) }).toText();
}

function* fleets(): Generator<FleetReport> {
  const repository = { repoUrl: 'https://git.example.com/platform/registries.git' };
  const delivery = FleetDelivery.argoCd({ repository, folder: 'clusters' });
  const inventory = `${inputs}/inventory.yaml`;
  yield new Fleet({ inventory, outdir: `${output}/fleet`, delivery }).synth();
  yield new Fleet({ inventory, outdir: `${output}/fleet-of-builder`, builder: new WithAlerts() }).synth();
}

function fleetText({ written, failed }: FleetReport): string {
  return `${written.join(' ')}\n${failed.map(({ cluster, messages }) => `${cluster}: ${messages.join(' ')}\n`).join('')}`;
}

function noStorage(): void {
  new ImageRegistry(new RegistryChart(new App(), 'chart', { platform: Platform.VSPHERE }), 'registry');
}

function twoMistakes(): void {
  const routes: RegistryRoute[] = [{ name: 'Public_' }, { name: 'other', hostname: 'no host' }];
  new ImageRegistry(new RegistryChart(new App(), 'chart', { platform: Platform.AWS }), 'registry', { routes });
}

function failingSynth(): void {
  const failing = new App({ outdir: `${output}/failing` });
  const chart = new RegistryChart(failing, 'chart', { platform: Platform.AWS });
  new ImageRegistry(chart, 'registry');
  new ImageRegistry(chart, 'second');
  failing.synth();
}

function thrown(action: () => void): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was thrown';
}

function write(name: string, text: string): void {
  mkdirSync(output, { recursive: true });
  writeFileSync(`${output}/${name}`, text);
}
