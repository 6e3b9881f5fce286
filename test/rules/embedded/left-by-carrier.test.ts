import type { ManifestReference } from '../../../src/core/finding';
import type { Manifest } from '../../../src/core/manifest';
import { describeObject, referenceTo } from '../../../src/core/manifest';
import { unknownInCarrierEdit } from '../../../src/rules/embedded/unknown-in-carriers';
import { sidesWithEmbedded } from '../../../src/rules/embedded/with-embedded';
import { config, NS, object } from '../../operator/clusters';

const CONFIG = config({ replicas: 2, storage: { emptyDir: {} } });
const CLAIM = object('v1', 'PersistentVolumeClaim', 'data', { spec: {} }, NS);
const NUMBERED = object('v1', 'ConfigMap', (2n ** 60n) as unknown as string);
const CONFIG_RULE = { group: 'imageregistry.operator.openshift.io', resource: 'configs', name: 'cluster' };
const CLAIM_RULE = { resource: 'persistentvolumeclaims', namespace: NS, name: 'data' };

const work = (manifests: readonly Manifest[], spec: object = {}): Manifest =>
  object(
    'work.open-cluster-management.io/v1',
    'ManifestWork',
    'w',
    { spec: { workload: { manifests }, ...spec } },
    'c1',
  );
const orphaning = (...orphaningRules: readonly object[]) => ({
  deleteOption: { propagationPolicy: 'SelectivelyOrphan', selectivelyOrphans: { orphaningRules } },
});
const policy = (objects: readonly Manifest[], spec: object = {}, complianceType = 'musthave'): Manifest => {
  const templates = objects.map((objectDefinition) => ({ complianceType, objectDefinition }));
  const group = 'policy.open-cluster-management.io/v1';
  return object(group, 'ConfigurationPolicy', 'p', { spec: { 'object-templates': templates, ...spec } }, 'c1');
};
const syncSet = (resources: readonly Manifest[], spec: object = {}): Manifest =>
  object('hive.openshift.io/v1', 'SyncSet', 's', { spec: { resources, ...spec } }, 'c1');

/** What of the objects of OLD is still there in NEW, what is reported to stay, and what is unknown. */
function after(old: readonly Manifest[], now: readonly Manifest[]) {
  const side = (manifests: readonly Manifest[]) => ({
    objects: manifests.map((manifest) => ({ manifest, file: 'a.yaml', locate: () => ({ line: 1, column: 1 }) })),
    closed: [],
  });
  const [, embedded] = sidesWithEmbedded({ path: '', old: side(old), now: side(now) });
  return {
    left: (embedded?.now?.manifests ?? []).map((manifest) => describeObject(referenceTo(manifest))),
    kept: (embedded?.changes ?? []).map(({ subject }) => describeObject(subject as ManifestReference)),
    unknown: [...(embedded?.unknown ?? []), ...unknownInCarrierEdit(old, now)].map((each) => each.object),
  };
}

const C = 'Config/cluster';
const P = `PersistentVolumeClaim/${NS}/data`;
const ORPHAN = { deleteOption: { propagationPolicy: 'Orphan' } };

test.each<[string, Manifest[], Manifest[], string[], string[], string[]?]>([
  ['a work deletes what it no longer has', [work([CONFIG, CLAIM])], [work([CONFIG])], [C], []],
  ['and what it had when it goes', [work([CONFIG])], [], [], []],
  ['but what it orphans', [work([CONFIG, CLAIM], ORPHAN)], [work([CLAIM], ORPHAN)], [P, C], [C]],
  ['also when it goes', [work([CONFIG], ORPHAN)], [], [C], [C]],
  ['next to a name that is no text', [work([CONFIG], ORPHAN)], [work([NUMBERED], ORPHAN)], ['ConfigMap', C], [C]],
  ['what it orphans by a rule', [work([CONFIG, CLAIM], orphaning(CONFIG_RULE))], [], [C], [C]],
  ['by one for a claim', [work([CONFIG, CLAIM], orphaning(CLAIM_RULE))], [], [P], [P]],
  ['but not by one for another', [work([CLAIM], orphaning({ ...CLAIM_RULE, name: 'other' }))], [], [], []],
  ['a policy leaves what it no longer has', [policy([CONFIG, CLAIM])], [policy([CONFIG])], [C, P], [P]],
  [
    'unless it prunes',
    [policy([CONFIG, CLAIM], { pruneObjectBehavior: 'DeleteAll' })],
    [policy([CONFIG], { pruneObjectBehavior: 'DeleteAll' })],
    [C],
    [],
  ],
  [
    'or what it made',
    [policy([CONFIG, CLAIM], { pruneObjectBehavior: 'DeleteIfCreated' })],
    [policy([CLAIM], { pruneObjectBehavior: 'DeleteIfCreated' })],
    [P, C],
    [],
    [C],
  ],
  [
    'or has it deleted',
    [policy([CONFIG])],
    [policy([CONFIG], {}, 'mustnothave')],
    [],
    [],
    ['ConfigurationPolicy/c1/p', 'ConfigurationPolicy/c1/p'],
  ],
  [
    'or another carrier brings it, maybe to another cluster',
    [policy([CONFIG])],
    [policy([]), syncSet([CONFIG])],
    [C],
    [],
    [C],
  ],
  ['a set leaves what it no longer has', [syncSet([CONFIG, CLAIM])], [syncSet([CLAIM])], [P, C], [C]],
  [
    'unless it synchronizes',
    [syncSet([CONFIG, CLAIM], { resourceApplyMode: 'Sync' })],
    [syncSet([CLAIM], { resourceApplyMode: 'Sync' })],
    [P],
    [],
  ],
  ['what is added is compared like all else', [work([CLAIM])], [work([CLAIM, CONFIG])], [P, C], []],
])('%s', (_, old, now, left, kept, unknown = []) => {
  expect(after(old, now)).toEqual({ left, kept, unknown });
});

test('the object that may bring it instead is named', () => {
  const side = (manifest: Manifest) => ({
    objects: [{ manifest, file: 'a.yaml', locate: () => ({ line: 1, column: 1 }) }],
    closed: [],
  });
  const [, embedded] = sidesWithEmbedded({ path: '', old: side(policy([CONFIG])), now: side(syncSet([CONFIG])) });
  expect(embedded?.unknown?.map(({ why }) => why)).toEqual([
    'in NEW, SyncSet/c1/s brings it, and it is not known whether to the same cluster. If not, the object stays there as it is',
  ]);
});
