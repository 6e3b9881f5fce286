import { ApiObject, Chart } from 'cdk8s';
import { App } from 'cdk8s';
import {
  ImageRegistry,
  Pem,
  Platform,
  RegistryPruner,
  RegistryReport,
  RegistryStorage,
  Release,
  Severity,
  TrustedCABundle,
  type RegistryChart,
} from '../../../src';
import { EXAMPLE_EXPIRED_CA } from '../../../src/rules/examples/example-certificates';
import { newChart, plainChart, written } from '../../app';

/** One error, one warning and one risk that is taken. */
function mixedChart(): RegistryChart {
  const chart = newChart({ release: Release.V4_22 });
  const storage = RegistryStorage.emptyDir(chart, 'storage', { acknowledge: { IR502: 'a demo cluster' } });
  new ImageRegistry(chart, 'registry', { storage, replicas: 3 });
  new RegistryPruner(chart, 'pruner', { failedJobsHistoryLimit: 0 });
  return chart;
}

test('tells errors, warnings and risks that are taken apart', () => {
  const report = RegistryReport.of(mixedChart());
  const idsOf = (findings: typeof report.findings) => findings.map(({ id, severity }) => `${id} ${severity}`);
  expect(idsOf(report.errors)).toEqual(['IR206 ERROR']);
  expect(idsOf(report.warnings)).toEqual(['IR305 WARNING']);
  expect(idsOf(report.acknowledged)).toEqual(['IR502 ERROR']);
  expect(report.acknowledged[0]?.acknowledged).toBe('a demo cluster');
  expect(idsOf(report.findings)).toEqual(['IR206 ERROR', 'IR305 WARNING', 'IR502 ERROR']);
});

test('is a text that people read: errors, warnings, risks, and by which release', () => {
  expect(RegistryReport.of(mixedChart()).toText()).toBe(
    `IR206 Config/cluster (test/registry) spec.replicas: found 3 with emptyDir, which pods cannot share, expected at most 1, because each pod would have images of its own.
    fix: set spec.replicas to 1, or replace this storage type with one that pods can share, such as an object store or a ReadWriteMany claim
    source: openshift/cluster-image-registry-operator pkg/storage/emptydir/emptydir.go Volumes
warning IR305 ImagePruner/cluster (test/pruner) spec.failedJobsHistoryLimit: found 0, expected 1 or more.
    fix: set spec.failedJobsHistoryLimit to 1; with 0, a failing pruner looks like one that has never run
    source: openshift/openshift-docs modules/pruning-images.adoc
acknowledged IR502 Config/cluster (test/registry) spec.storage.emptyDir: found emptyDir, which loses all images when the pod ends, expected storage that keeps them.
    source: openshift/openshift-docs modules/installation-registry-storage-non-production.adoc
    reason: a demo cluster
1 error, 1 warning, 1 acknowledged; checked against OpenShift 4.22`,
  );
});

test('has little to say of a chart that is right', () => {
  const chart = newChart({ platform: Platform.AWS });
  new ImageRegistry(chart, 'registry');
  const report = RegistryReport.of(chart);
  expect(report.findings).toEqual([]);
  expect(report.toText()).toMatch(/^0 errors, 0 warnings, 0 acknowledged; checked against OpenShift 5\.1 \(default/);
});

test('measures certificates by the clock that it is given', () => {
  const chart = newChart();
  new TrustedCABundle(chart, 'trust', { certificates: { 'a.example.com': Pem.text(EXAMPLE_EXPIRED_CA) } });
  const idsOn = (now: string) => RegistryReport.of(chart, { now: new Date(now) }).findings.map(({ id }) => id);
  expect(idsOn('2020-06-01')).toEqual([]);
  expect(idsOn('2020-12-15')).toEqual(['IR301']);
  expect(RegistryReport.of(chart).warnings).toHaveLength(1);
});

test('may be asked of any construct of the chart, and looks at the chart as it is now', () => {
  const chart = newChart({ platform: Platform.AWS });
  const registry = new ImageRegistry(chart, 'registry');
  expect(RegistryReport.of(registry).findings).toEqual([]);
  new RegistryPruner(chart, 'pruner', { successfulJobsHistoryLimit: 0 });
  expect(RegistryReport.of(registry).findings).toHaveLength(1);
  expect(RegistryReport.of(registry).findings[0]).toMatchObject({
    severity: Severity.WARNING,
    field: 'spec.successfulJobsHistoryLimit',
  });
});

test('warnings alone do not fail a synth, errors do', () => {
  const chart = newChart();
  new RegistryPruner(chart, 'pruner', { failedJobsHistoryLimit: 0 });
  expect(() => written(chart)).not.toThrow();
  expect(() => written(mixedChart())).toThrow('IR206');
});

test('of a chart without our constructs it tells what is wrong there, and has no say at synth', () => {
  const chart = plainChart();
  const config = { apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'Config', metadata: { name: 'other' } };
  new ApiObject(chart, 'config', { ...config, spec: { replicas: 1 } });
  expect(RegistryReport.of(chart).errors.map(({ id }) => id)).toEqual(['IR214']);
  expect(() => written(chart)).not.toThrow();
});

test('of one chart of several it tells about that one', () => {
  const app = new App();
  const [first, second] = ['a', 'b'].map((id) => new Chart(app, id));
  new RegistryPruner(first!, 'pruner', { failedJobsHistoryLimit: 0 });
  new RegistryPruner(second!, 'pruner');
  expect(RegistryReport.of(first!).findings).toHaveLength(1);
  expect(RegistryReport.of(second!).findings).toEqual([]);
});
