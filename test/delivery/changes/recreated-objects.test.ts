import type { Manifest } from '../../../src/core/manifest';
import { recreatedObjects } from '../../../src/delivery/changes/recreated-objects';

const map = (annotations: Record<string, string>): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'cas', namespace: 'openshift-config', annotations },
});
const kustomization = (force: boolean): Manifest => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name: 'registry', namespace: 'flux-system' },
  spec: { force },
});

test.each([
  [{ 'argocd.argoproj.io/sync-options': 'Force=true,Replace=true' }, true],
  // The API server rejects a replacement like any other edit.
  [{ 'argocd.argoproj.io/sync-options': 'Replace=true' }, false],
  [{ 'kustomize.toolkit.fluxcd.io/force': 'enabled' }, true],
])('%j', (annotations, isRecreated) => {
  const object = map(annotations);
  expect(recreatedObjects([object])).toEqual(isRecreated ? [object] : []);
});

test('a Kustomization that forces every edit', () => {
  expect(recreatedObjects([map({}), kustomization(false)])).toEqual([]);
  expect(recreatedObjects([map({}), kustomization(true)])).toContainEqual(map({}));
});
