import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { comparisonOf } from '../../../src/operator/changes/compare';
import { Platform } from '../../../src/platforms/platform';
import { config, facts, object, pruner } from '../clusters';

const IMAGE = object('config.openshift.io/v1', 'Image', 'cluster', { spec: {} });
const REMOVED = { managementState: 'Removed', storage: {} };
const UNKNOWN =
  'Config/cluster: it is only in NEW, and what runs in the cluster now is not known: to know it, use the live Config as OLD (oc get -o yaml configs.imageregistry.operator.openshift.io/cluster)';

/** What an edit does that adds a Config beside an object of a cluster, which is on both sides. */
function added(
  spec: object,
  beside: Manifest,
  platform?: Platform,
  closed: readonly { group: string; kind: string }[] = [],
) {
  const [old, now] = [[beside], [beside, config({ ...spec })]].map((manifests) => ({
    manifests,
    release: Release.V5_1,
  }));
  const comparison = comparisonOf({ ...old!, closed }, { ...now!, closed }, platform);
  return {
    losses: comparison.changes.filter(({ level }) => level === 'loss').map(({ what }) => what),
    unknown: comparison.unknown.map(({ object: of, why }) => `${of}: ${why}`),
    platforms: comparison.assumptions.filter(({ fact }) => fact.endsWith('platformStatus.type')),
  };
}

describe.each([
  ['Image', IMAGE],
  ['ImagePruner', pruner({ suspend: false })],
])('beside %s', (_, beside) => {
  test('the loss of the images of a registry that NEW removes, where the platform is not known', () => {
    const { losses, unknown } = added(REMOVED, beside);
    expect(losses).toEqual(['the Operator deletes the storage that it created, and every image in it is lost']);
    expect(unknown).toEqual([UNKNOWN]);
    const named = added({ managementState: 'Removed', storage: { s3: { bucket: 'layers', region: 'r' } } }, beside);
    expect(named.losses).toEqual(['the Operator deletes the storage, and every image in it is lost']);
  });

  test.each([
    ['of a platform where a new cluster has none', REMOVED, Platform.VSPHERE],
    ['whose storage you own', { ...REMOVED, storage: { managementState: 'Unmanaged' } }, undefined],
    ['that runs', { storage: { pvc: { claim: 'c' } } }, undefined],
  ])('no loss of one %s, but what runs there is unknown', (__, spec, platform) => {
    const { losses, unknown } = added(spec, beside, platform);
    expect(losses).toEqual([]);
    expect(unknown).toContain(UNKNOWN);
  });
});

test('nothing is lost where NEW has no Config, either', () => {
  const [old, now] = [{}, { externalRegistryHostnames: ['a.example'] }].map((spec) => ({
    manifests: [{ ...IMAGE, spec }],
    release: Release.V5_1,
  }));
  expect(comparisonOf(old!, now!)).toMatchObject({ changes: [], unknown: [] });
});

test('nothing is unknown where the input has every Config', () => {
  const closed = [{ group: 'imageregistry.operator.openshift.io', kind: 'Config' }];
  const { losses, unknown } = added(REMOVED, IMAGE, undefined, closed);
  expect(losses).toEqual([]);
  expect(unknown).toEqual([]);
});

test('where the platform comes from', () => {
  const from = (spec: object, beside: Manifest, platform?: Platform): (string | undefined)[] =>
    added(spec, beside, platform).platforms.map((each) => `${each.value} ${each.from}`);
  expect(from(REMOVED, IMAGE)).toEqual(['None not in the input']);
  expect(from(REMOVED, IMAGE, Platform.AWS)).toEqual(['AWS --platform']);
  expect(from({ storage: { s3: { bucket: 'b', region: 'r' } } }, IMAGE)).toEqual([
    'AWS Config/cluster spec.storage.s3',
  ]);
  expect(from(REMOVED, facts('None')[0]!)).toEqual([]);
});
