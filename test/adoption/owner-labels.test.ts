import { stringify } from 'yaml';
import { adopt } from '../../src/adoption/adopt';
import { Delivery, ImageRegistry, Platform, RegistryPruner, Release } from '../../src';
import { knownObject } from '../../src/inputs/objects-in-files';
import { readYaml } from '../../src/yaml/read-yaml';
import { newChart, written } from '../app';
import { diff } from '../cli/diffing';
import { synthesized } from './adopted-app';

const FLUX = {
  'kustomize.toolkit.fluxcd.io/name': 'image-registry',
  'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
};

/** The objects of a chart as a cluster has them. */
function liveText(labels: Readonly<Record<string, string>>): string {
  const chart = newChart({ platform: Platform.AWS, release: Release.V4_20, delivery: Delivery.flux() });
  const registry = new ImageRegistry(chart, 'registry', { defaultRoute: true });
  new RegistryPruner(chart, 'pruner', { registry, keepTagRevisions: 5, ignoreInvalidImageReferences: true });
  const items = written(chart).map((each, index) => ({
    ...each,
    metadata: { ...each.metadata, labels, uid: String(index), resourceVersion: String(index) },
  }));
  return stringify({ apiVersion: 'v1', kind: 'List', metadata: { resourceVersion: '' }, items });
}

const adopted = (text: string) => {
  const objects = readYaml('live.yaml', text).objects.map(knownObject);
  const input = { name: 'one', objects, release: Release.V4_20, platform: Platform.AWS };
  return adopt([input], { now: new Date('2026-11-30'), texts: new Map([['live.yaml', text]]) });
};

test.each([
  ['its Kustomization', FLUX],
  ['its HelmRelease', { 'helm.toolkit.fluxcd.io/name': 'registry', 'helm.toolkit.fluxcd.io/namespace': 'flux-system' }],
])('the labels with which Flux marks the objects of %s are no part of the app', (_, labels) => {
  const live = liveText(labels);
  const { files } = adopted(live);
  const code = files.map(({ text }) => text).join('\n');
  expect(code).toContain('delivery: Delivery.flux()');
  expect(code).not.toMatch(/JsonPatch|toolkit/);
  const now = {
    'registry.yaml': synthesized(files)
      .map((each) => stringify(each))
      .join('---\n'),
  };
  expect(diff({ 'live.yaml': live }, now, '--release', '4.20', '--platform', 'aws').out).toMatch(/^NO CHANGE/);
});

test('a label that says something to Flux stays', () => {
  const { files } = adopted(liveText({ ...FLUX, 'kustomize.toolkit.fluxcd.io/reconcile': 'disabled' }));
  expect(files.map(({ text }) => text).join('\n')).toContain("'kustomize.toolkit.fluxcd.io/reconcile'");
});
