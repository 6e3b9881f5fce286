import { ApiObject, App, Chart, Lazy, Size, Testing } from 'cdk8s';
import {
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryReport,
  RegistryStorage,
  Release,
  ClusterTopology,
  TrustedCABundle,
} from '../../../src';
import { errorLinesOf, errorOf, newChart, plainChart, specOf, synthesize, written } from '../../app';

describe('what the chart says', () => {
  test('holds for everything below it', () => {
    const chart = newChart({
      platform: Platform.GCP,
      release: Release.V4_22,
      topology: ClusterTopology.SINGLE_REPLICA,
    });
    new ImageRegistry(chart, 'registry');
    expect(specOf(chart, 'Config')).toMatchObject({ replicas: 1, storage: { gcs: {} } });
    expect(RegistryReport.of(chart).judgedBy).toBe('checked against OpenShift 4.22');
  });

  test('gives way to what a construct says itself', () => {
    const chart = newChart({ platform: Platform.GCP, topology: ClusterTopology.SINGLE_REPLICA });
    new ImageRegistry(chart, 'registry', { platform: Platform.AWS, topology: ClusterTopology.HIGHLY_AVAILABLE });
    expect(specOf(chart, 'Config')).toMatchObject({ replicas: 2, storage: { s3: {} } });
  });

  test('makes two replicas on one node a warning', () => {
    const chart = newChart({ platform: Platform.AWS, topology: ClusterTopology.SINGLE_REPLICA });
    new ImageRegistry(chart, 'registry', { replicas: 2 });
    expect(RegistryReport.of(chart).warnings.map(({ id, found }) => [id, found])).toEqual([
      ['IR346', '2 on a single-node cluster (topology SingleReplica), where only 1 can run'],
    ]);
  });

  test('may be said by one construct for the others of a plain chart', () => {
    const chart = plainChart();
    new RegistryPruner(chart, 'pruner', { release: Release.V4_16 });
    const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers', region: 'eu-central-1' });
    new ImageRegistry(chart, 'registry', { storage });
    expect(RegistryReport.of(chart).judgedBy).toBe('checked against OpenShift 4.16');
  });

  test('is known to what is made later, whatever the order', () => {
    const chart = plainChart();
    const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers', chunkSize: Size.mebibytes(64) });
    new ImageRegistry(chart, 'registry', { storage, release: Release.V4_16 });
    expect(errorLinesOf(() => written(chart))).toEqual([
      '[test] IR401 Config/cluster (test/registry) spec.storage.s3.chunkSizeMiB: found a field that OpenShift has since 4.17, expected only fields of OpenShift 4.16.',
    ]);
  });

  test('is the newest release where nobody says', () => {
    const chart = newChart({ platform: Platform.AWS });
    expect(RegistryReport.of(chart).judgedBy).toMatch(/^checked against OpenShift 5\.1 \(default/);
  });
});

describe('two constructs that say different things', () => {
  test.each([
    ['platform', { platform: Platform.AWS }, { platform: Platform.AZURE }, 'azure', 'aws'],
    ['release', { release: Release.V4_20 }, { release: Release.V5_0 }, '5.0', '4.20'],
    [
      'topology',
      { topology: ClusterTopology.SINGLE_REPLICA },
      { topology: ClusterTopology.HIGHLY_AVAILABLE },
      'HighlyAvailable',
      'SingleReplica',
    ],
  ])('about the %s of a chart are refused', (setting, first, second, now, before) => {
    const chart = plainChart();
    new RegistryPruner(chart, 'pruner', first);
    expect(errorOf(() => new TrustedCABundle(chart, 'trust', second))).toBe(
      `IR405 TrustedCABundle test/trust ${setting}: found ${now} where another construct of the chart says ${before}, expected one ${setting}, since a chart is one cluster.
    fix: set ${setting} once, on the RegistryChart, or give each cluster a separate chart
    source: https://github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry/blob/main/docs/reference/rules/IR405.md`,
    );
  });

  test.each([
    ['platform', { platform: 'vmware' as Platform }, "write 'vsphere'"],
    ['release', { release: '4.2' as Release }, "write '4.20'"],
  ])('suggest the %s that a wrong name means', (_, options, fix) => {
    const error = errorOf(() => new RegistryChart(Testing.app(), 'test', options));
    expect(error).toContain(`fix: ${fix}, or use the member`);
    // The other names are noise then.
    expect(error).not.toMatch(/4\.12|aws/);
  });

  test('may say the same twice', () => {
    const chart = plainChart();
    new RegistryPruner(chart, 'pruner', { platform: Platform.AWS });
    expect(() => new ImageRegistry(chart, 'registry', { platform: Platform.AWS })).not.toThrow();
  });

  test('may stand in two charts', () => {
    const app = new App();
    for (const platform of [Platform.AWS, Platform.AZURE]) {
      new ImageRegistry(new Chart(app, platform), 'registry', { platform });
    }
    expect(() => app.synthYaml()).not.toThrow();
  });
});

describe('two clusters in one app', () => {
  const twoClusters = (replicas: number) => {
    const app = new App();
    const ids = ['east', 'west'];
    for (const [index, id] of ids.entries()) {
      const chart = new RegistryChart(app, id, {
        platform: Platform.AWS,
        release: index === 0 ? Release.V4_16 : Release.V5_1,
      });
      const storage = RegistryStorage.pvc(chart, 'storage', { accessMode: 'ReadWriteOnce' as never });
      new ImageRegistry(chart, 'registry', { storage, replicas: index === 0 ? replicas : 1 });
    }
    return app;
  };

  test('are judged apart: the singletons of one are no second ones of the other', () => {
    expect(() => twoClusters(1).synthYaml()).not.toThrow();
  });

  test('and a mistake names its chart', () => {
    expect(errorLinesOf(() => twoClusters(2).synthYaml()).map((line) => line.replace(/ spec.*/, ''))).toEqual([
      '[east] IR203 Config/cluster (east/registry)',
    ]);
  });

  test('a chart in a chart is a cluster of its own', () => {
    const chart = newChart({ platform: Platform.AWS });
    new ImageRegistry(chart, 'registry');
    new ImageRegistry(new RegistryChart(chart, 'inner', { platform: Platform.GCP }), 'registry');
    expect(() => written(chart)).not.toThrow();
  });
});

describe('each chart is judged', () => {
  /** An app of several charts, and how often each was asked for the Config that is judged and written. */
  function countingApp(charts: number, outdir = 'nowhere'): { app: App; asked: number[] } {
    const app = new App({ outdir });
    const asked: number[] = [];
    for (let index = 0; index < charts; index += 1) {
      const chart = new RegistryChart(app, `cluster-${index}`, { platform: Platform.AWS });
      new RegistryPruner(chart, 'pruner');
      asked.push(0);
      const counted = {
        produce: () => {
          asked[index]! += 1;
          return 'Managed';
        },
      };
      new ApiObject(chart, 'config', {
        apiVersion: 'imageregistry.operator.openshift.io/v1',
        kind: 'Config',
        metadata: { name: 'cluster' },
        spec: { replicas: 2, managementState: Lazy.any(counted) },
      });
    }
    return { app, asked };
  }

  test('once at a synth, however many charts there are, and is written once', () => {
    let asked: number[] = [];
    synthesize((outdir) => {
      const counting = countingApp(7, outdir);
      asked = counting.asked;
      return counting.app;
    });
    expect(asked).toEqual(asked.map(() => 2));
  });

  test('once at synthYaml', () => {
    const { app, asked } = countingApp(5);
    app.synthYaml();
    expect(asked).toEqual(asked.map(() => 2));
  });

  test('anew at the next synth, since in between everything may change', () => {
    const { app, asked } = countingApp(3);
    app.synthYaml();
    app.synthYaml();
    expect(asked).toEqual([4, 4, 4]);
    (app.charts[1] as RegistryChart).node.findAll();
    new ApiObject(app.charts[1]!, 'second', {
      apiVersion: 'imageregistry.operator.openshift.io/v1',
      kind: 'Config',
      metadata: { name: 'cluster' },
      spec: { replicas: 1 },
    });
    expect(errorLinesOf(() => app.synthYaml())).toHaveLength(1);
  });

  test('anew by every Testing.synth and chart.toJson', () => {
    const { app, asked } = countingApp(1);
    const [chart] = app.charts;
    Testing.synth(chart!);
    chart!.toJson();
    expect(asked).toEqual([4]);
    expect(() => new RegistryPruner(chart!, 'again')).not.toThrow();
    expect(errorLinesOf(() => Testing.synth(chart!))).toHaveLength(1);
    expect(errorLinesOf(() => chart!.toJson())).toHaveLength(1);
  });

  test('anew after a synth that failed', () => {
    const { app } = countingApp(2);
    const broken = new ApiObject(app.charts[0]!, 'broken', {
      apiVersion: 'imageregistry.operator.openshift.io/v1',
      kind: 'Config',
      metadata: { name: 'other' },
      spec: { replicas: 1 },
    });
    expect(errorLinesOf(() => app.synthYaml())).toHaveLength(1);
    expect(errorLinesOf(() => app.synthYaml())).toHaveLength(1);
    app.charts[0]!.node.tryRemoveChild(broken.node.id);
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('and synth stays a method that others may wrap', () => {
    const { app } = countingApp(1);
    const spy = jest.spyOn(app, 'synthYaml');
    app.synthYaml();
    expect(spy).toHaveBeenCalledTimes(1);
    const own = app.synthYaml.bind(app);
    app.synthYaml = () => `# mine\n${own()}`;
    expect(app.synthYaml()).toMatch(/^# mine\n/);
  });
});
