import type { Manifest } from '../../../../src/core/manifest';
import { Release } from '../../../../src/core/release';
import { comparisonOf } from '../../../../src/operator/changes/compare';
import { Platform } from '../../../../src/platforms/platform';
import { config, object } from '../../clusters';

function node(name: string, spec: object = {}): Manifest {
  const labels = { 'kubernetes.io/os': 'linux', 'kubernetes.io/hostname': name, 'node-role.kubernetes.io/worker': '' };
  return { ...object('v1', 'Node', name, { spec }), metadata: { name, labels } };
}

const THREE = ['a', 'b', 'c'].map((name) => node(name));
const taint = (effect: string): Manifest[] => [...THREE.slice(0, 2), node('c', { taints: [{ key: 'k', effect }] })];

function unknown(now: Manifest[], spec: object): string[] {
  const [old, after] = [THREE, now].map((nodes) => ({
    manifests: [...nodes, config({ replicas: 1, storage: { emptyDir: {} }, ...spec })],
    release: Release.V4_20,
  }));
  return comparisonOf(old!, after!, Platform.NONE).unknown.map(({ object: of, why }) => `${of}: ${why}`);
}

const LOST = 'if a pod of the registry runs there, its images are lost, because the storage is emptyDir';

test('images may go with a node', () => {
  expect(unknown(THREE.slice(0, 2), {})).toEqual([`Node/c: the node is gone: ${LOST}`]);
  expect(unknown(taint('NoExecute'), {})).toEqual([`Node/c: a new taint evicts pods: ${LOST}`]);
  expect(unknown(taint('NoSchedule'), {}).join()).not.toContain('images');
});

test('of images elsewhere, the node is named once', () => {
  const elsewhere = { managementState: 'Removed' };
  const WHY = 'it has no effect that is known here, but not every use of it is known here';
  expect(unknown(THREE.slice(0, 2), elsewhere)).toEqual([`Node/c: it is gone: ${WHY}`]);
  expect(unknown([...THREE, node('d')], elsewhere)).toEqual([`Node/d: it is new: ${WHY}`]);
});
