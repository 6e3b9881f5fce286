import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App } from 'cdk8s';
import {
  ImageRegistry,
  ManagementState,
  Platform,
  RegistryChart,
  RegistryReport,
  RegistryStorage,
  WarningMode,
} from '../../../src';
import { errorOf } from '../../app';

const BUCKET = { bucket: 'acme-images', region: 'eu-central-1' };

function chartOn(platform: Platform, warnings?: WarningMode): RegistryChart {
  return new RegistryChart(new App(), 'test', { platform, ...(warnings === undefined ? {} : { warnings }) });
}

function warningsIn(chart: RegistryChart): string[] {
  return RegistryReport.of(chart).warnings.map(({ message }) => message.split('\n')[0] ?? '');
}

test('a bucket that is given to no ImageRegistry, which then stores images in another one', () => {
  const chart = chartOn(Platform.AWS);
  RegistryStorage.s3(chart, 'storage', BUCKET);
  new ImageRegistry(chart, 'registry');
  const [finding, ...others] = RegistryReport.of(chart).warnings;
  expect(others).toEqual([]);
  expect(finding?.message)
    .toBe(`IR350 RegistryStorage test/storage: found a storage that is given to no ImageRegistry: test/registry has other storage, in which it stores the images, expected this storage as prop storage of test/registry.
    fix: set storage of test/registry to this RegistryStorage; if the registry is not to use it, remove it
    source: openshift/cluster-image-registry-operator pkg/storage/storage.go NewDriver`);
  expect(finding?.object).toMatchObject({ kind: 'Config', name: 'cluster' });
});

test('a claim that the chart renders is reported once, with its object', () => {
  const chart = chartOn(Platform.AWS);
  RegistryStorage.pvc(chart, 'storage', { claimName: 'registry-data' });
  new ImageRegistry(chart, 'registry');
  expect(warningsIn(chart)).toEqual([
    expect.stringMatching(
      /^IR350 PersistentVolumeClaim\/openshift-image-registry\/registry-data \(test\/storage\) metadata.name: found/,
    ),
  ]);
});

test('a claim is acknowledged where it is made', () => {
  const chart = chartOn(Platform.AWS);
  RegistryStorage.pvc(chart, 'storage', { acknowledge: { IR350: 'images are copied to it first' } });
  new ImageRegistry(chart, 'registry');
  expect(warningsIn(chart)).toEqual([]);
});

test.each<[string, (chart: RegistryChart) => void]>([
  ['is given to the registry', (chart) => new ImageRegistry(chart, 'registry', { storage: existing(chart) })],
  ['is in a chart without a registry', existing],
  [
    'is for a registry that is removed',
    (chart) => {
      existing(chart);
      new ImageRegistry(chart, 'registry', { managementState: ManagementState.REMOVED });
    },
  ],
  [
    'is beside a Config that no ImageRegistry makes, and that may name it',
    (chart) => {
      existing(chart);
      new ApiObject(chart, 'config', {
        apiVersion: 'imageregistry.operator.openshift.io/v1',
        kind: 'Config',
        metadata: { name: 'cluster' },
        spec: { managementState: 'Managed', replicas: 2, storage: { s3: BUCKET } },
      });
    },
  ],
])('nothing is reported of a storage that %s', (_, fill) => {
  const chart = chartOn(Platform.AWS);
  fill(chart);
  expect(warningsIn(chart)).toEqual([]);
});

function existing(chart: RegistryChart): RegistryStorage {
  return RegistryStorage.s3(chart, 'storage', BUCKET);
}

describe('synth', () => {
  let folder: string;
  let printed: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unused-'));
    printed = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const forgotten = (warnings: WarningMode): App => {
    const app = new App({ outdir: folder });
    const chart = new RegistryChart(app, 'test', { platform: Platform.AWS, warnings });
    existing(chart);
    new ImageRegistry(chart, 'registry');
    return app;
  };

  test('prints it once, and offers no acknowledgement of what nothing renders', () => {
    const app = forgotten(WarningMode.PRINT);
    app.synth();
    app.synth();
    expect(printed.match(/IR350/g)).toHaveLength(1);
    expect(printed).not.toContain('or accept the risk');
  });

  test('fails for it where warnings are to fail', () => {
    const app = forgotten(WarningMode.FAIL);
    const synth = (): void => {
      app.synth();
    };
    expect(errorOf(synth)).toContain('IR350 RegistryStorage test/storage');
  });
});
