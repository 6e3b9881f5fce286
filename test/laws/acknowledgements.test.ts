import type { Chart } from 'cdk8s';
import { ApiObject, App, JsonPatch } from 'cdk8s';
import {
  BucketStorageClass,
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryReport,
  RegistryStorage,
  Release,
  TrustedCABundle,
  WarningMode,
} from '../../src';
import { oncePer } from '../../src/core/caching/once-per';
import { acknowledgements } from '../../src/core/acknowledgement';
import type { Manifest } from '../../src/core/manifest';
import { check } from '../../src/engine';
import { yamlOf } from '../../src/constructs/base/write-yaml';
import { findingText } from '../../src/constructs/warnings/finding-text';
import { warningsOf } from '../../src/constructs/base/chart-judgement';
import { RULES } from '../../src/rules';
import type { Rule } from '../../src/rules/engine/rule';
import { EXAMPLE_CA, EXAMPLE_EXPIRED_CA, EXAMPLE_LEAF } from '../../src/rules/examples/example-certificates';
import { findingsOf } from '../rules/rule-table';

const REASON = 'agreed with the owners';
type Reasons = { readonly [id: string]: string };

/** Every construct that takes acknowledgements and writes objects of several kinds, the main one last. */
const CONSTRUCTS: Readonly<Record<string, (chart: Chart, acknowledge: Reasons) => unknown>> = {
  pvc: (chart, acknowledge) => {
    withRegistry(chart, RegistryStorage.pvc(chart, 's', { acknowledge }));
  },
  s3: (chart, acknowledge) => {
    withRegistry(
      chart,
      RegistryStorage.s3(chart, 's', { bucket: 'layers', trustedCa: Pem.text(EXAMPLE_CA), acknowledge }),
    );
  },
  bucketClaim: (chart, acknowledge) => {
    withRegistry(chart, RegistryStorage.bucketClaim(chart, 's', { ...BUCKET, acknowledge }));
  },
  trustedCa: (chart, acknowledge) =>
    new TrustedCABundle(chart, 't', { certificates: { 'mirror.example.com': Pem.text(EXAMPLE_CA) }, acknowledge }),
  pruner: (chart, acknowledge) => new RegistryPruner(chart, 'p', { acknowledge }),
  registry: (chart, acknowledge) => new ImageRegistry(chart, 'r', { acknowledge }),
};

const BUCKET = {
  bucketName: 'registry-layers',
  storageClassName: BucketStorageClass.NOOBAA,
  endpointHost: 's3.apps.example.com',
};

function withRegistry(chart: Chart, storage: RegistryStorage): void {
  new ImageRegistry(chart, 'r', { storage });
}

function newChart(platform = Platform.AWS): RegistryChart {
  return new RegistryChart(new App(), 'c', { platform, release: Release.V4_20, warnings: WarningMode.SILENT });
}

const ACKNOWLEDGEABLE = RULES.filter(({ acknowledgeable }) => acknowledgeable);

/** The kinds of the objects about which a rule speaks in its example. */
const kindsOf = oncePer(({ id, examples }: Rule): string[] => {
  const { failing: yaml, platform, release } = examples;
  const situation = { ...(platform === undefined ? {} : { platform }), ...(release === undefined ? {} : { release }) };
  return findingsOf(id, { yaml, ...situation }).map(({ object }) => object.kind);
});

test.each(Object.entries(CONSTRUCTS))('what %s acknowledges stands on the object that a rule speaks of', (_, make) => {
  const chart = newChart();
  make(chart, Object.fromEntries(ACKNOWLEDGEABLE.map(({ id }) => [id, REASON])));
  const objects = chart.toJson() as Manifest[];
  const kinds = objects.map(({ kind }) => kind);
  const wrong = ACKNOWLEDGEABLE.filter((rule) => {
    const about = kindsOf(rule).filter((kind) => kinds.includes(kind));
    const on = objects
      .filter((each) => acknowledgements(each).some(({ id }) => id === rule.id))
      .map(({ kind }) => kind);
    // An acknowledgement of what is no object of the construct is not lost: check reports it on the main object.
    return about.length === 0 ? on.length === 0 : about.some((kind) => !on.includes(kind));
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

/** Constructs with a finding in an object that is not the main one. */
const RISKS: readonly (readonly [id: string, make: (chart: RegistryChart, acknowledge: Reasons) => unknown])[] = [
  [
    'IR310',
    (chart, acknowledge) => {
      withRegistry(chart, RegistryStorage.pvc(chart, 's', { storageClassName: 'thin-csi', acknowledge }));
    },
  ],
  [
    'IR310',
    (chart, acknowledge) => {
      withRegistry(chart, RegistryStorage.pvc(chart, 's', { acknowledge }));
    },
  ],
  ...(['IR301', 'IR302'] as const).map(
    (id) =>
      [
        id,
        (chart: RegistryChart, acknowledge: Reasons) => {
          const trustedCa = Pem.text(id === 'IR301' ? EXAMPLE_EXPIRED_CA : EXAMPLE_LEAF);
          withRegistry(chart, RegistryStorage.s3(chart, 's', { ...S3, trustedCa, acknowledge }));
        },
      ] as const,
  ),
  ...(['IR301', 'IR302'] as const).map(
    (id) =>
      [
        id,
        (chart: RegistryChart, acknowledge: Reasons) =>
          new TrustedCABundle(chart, 't', {
            certificates: { 'mirror.example.com': Pem.text(id === 'IR301' ? EXAMPLE_EXPIRED_CA : EXAMPLE_LEAF) },
            acknowledge,
          }),
      ] as const,
  ),
];

const S3 = { bucket: 'layers', region: 'eu-central-1' };

test.each(RISKS)('%s in a companion is acknowledged by the prop, and check finds nothing to remove', (id, make) => {
  const open = newChart(Platform.VSPHERE);
  make(open, {});
  expect(RegistryReport.of(open).warnings.map((each) => each.id)).toContain(id);
  const text = warningsOf(open).find(({ finding }) => finding.id === id);
  expect(text === undefined ? '' : findingText(text)).toMatch(/in prop acknowledge of c\/[st]:/);

  const chart = newChart(Platform.VSPHERE);
  make(chart, { [id]: REASON });
  const { acknowledged, warnings } = RegistryReport.of(chart);
  expect(acknowledged.map((each) => each.id)).toContain(id);
  expect(warnings.map((each) => each.id)).not.toContain(id);
  const { findings } = check({ 'c.yaml': yamlOf(chart.toJson()) }, { release: '4.20', platform: 'vsphere' });
  expect(findings.filter((each) => ['IR195', id].includes(each.id) && each.suppressedBy === undefined)).toEqual([]);
});

test('what may be about two objects stands on both, and only one of them needs it', () => {
  const chart = newChart();
  const storage = RegistryStorage.pvc(chart, 's', { storageClassName: 'efs-sc', acknowledge: { IR514: REASON } });
  withRegistry(chart, storage);
  const owner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'a', uid: '1' };
  ApiObject.of(storage).addJsonPatch(JsonPatch.add('/metadata/ownerReferences', [owner]));
  const text = yamlOf(chart.toJson());
  const found = (yaml: string): string[] =>
    check({ 'c.yaml': yaml }, { release: '4.20', platform: 'aws' })
      .findings.filter(({ id }) => ['IR195', 'IR514'].includes(id))
      .map(({ id, object, suppressedBy }) => [id, object.kind, suppressedBy ?? 'open'].join(' '));
  expect(text.match(/IR514: agreed/g)).toHaveLength(2);
  expect(found(text)).toEqual(['IR514 PersistentVolumeClaim annotation']);
  expect(found(text.replace(REASON, 'agreed with nobody'))).toEqual([
    'IR514 PersistentVolumeClaim annotation',
    'IR195 Config open',
  ]);
});
