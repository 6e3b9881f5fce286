import type { Manifest } from '../../../src/core/manifest';
import { landedSides } from '../../../src/rules/embedded/landed-objects';
import { embeddedObjects, type EmbeddedObject } from '../../../src/rules/embedded/embedded-objects';
import { CONFIG, inYaml, policy, syncSet } from './landing';

/** The Config after NEW is brought over what OLD brought, and which fields it keeps of OLD. */
function after(old: Manifest, now: Manifest) {
  const sides = landedSides(embeddedObjects(old), embeddedObjects(now));
  return { spec: specOf(sides.now), kept: sides.kept.map(({ what }) => what.split(' of OLD')[0]) };
}

function specOf(objects: readonly EmbeddedObject[]): unknown[] {
  return objects.map(({ manifest }) => manifest['spec']);
}

const OWNED = { managementState: 'Managed', storage: { managementState: 'Managed', s3: { bucket: 'b' } } };

test.each<[string, object, object, object, string[]]>([
  [
    'keeps a field that it leaves out',
    OWNED,
    { managementState: 'Removed' },
    { ...OWNED, managementState: 'Removed' },
    ['the cluster keeps spec.storage.managementState, spec.storage.s3.bucket'],
  ],
  [
    'also beside another one',
    { storage: { s3: { bucket: 'b' } } },
    { storage: { pvc: { claim: 'c' } } },
    { storage: { s3: { bucket: 'b' }, pvc: { claim: 'c' } } },
    ['the cluster keeps spec.storage.s3.bucket'],
  ],
  [
    'keeps the entries of a list',
    { tolerations: [{ key: 'a' }, { key: 'b' }] },
    { tolerations: [{ key: 'b' }, { key: 'c' }] },
    { tolerations: [{ key: 'b' }, { key: 'c' }, { key: 'a' }] },
    ['the cluster keeps spec.tolerations'],
  ],
  [
    'but for one of the same name, which it changes',
    { routes: [{ name: 'r', hostname: 'a' }] },
    { routes: [{ name: 'r', hostname: 'b' }] },
    { routes: [{ name: 'r', hostname: 'b' }] },
    [],
  ],
  [
    'takes no map away with null',
    OWNED,
    { managementState: 'Managed', storage: null },
    OWNED,
    ['the cluster keeps spec.storage.managementState, spec.storage.s3.bucket'],
  ],
  ['sets what it has', { replicas: 1 }, { replicas: 2 }, { replicas: 2 }, []],
])('musthave %s', (_, old, now, spec, kept) => {
  const found = after(policy('musthave', old), policy('musthave', now));
  expect(found).toEqual({ spec: [spec], kept });
});

test('mustonlyhave keeps nothing', () => {
  expect(after(policy('mustonlyhave', OWNED), policy('mustonlyhave', { replicas: 2 }))).toEqual({
    spec: [{ replicas: 2 }],
    kept: [],
  });
});

test('a value that a template makes is not the one of OLD', () => {
  const found = after(
    policy('musthave', { replicas: 1, logLevel: 'Debug' }),
    policy('musthave', { replicas: '{{ .n }}' }),
  );
  expect(found.spec).toEqual([{ logLevel: 'Debug' }]);
});

const patch = (spec: object) => syncSet([{ patchType: 'merge', patch: inYaml({ spec }) }]);
const operations = (...all: object[]) => syncSet([{ patchType: 'json', patch: inYaml(all) }]);

test.each<[string, Manifest, Manifest, object]>([
  ['a merge patch leaves what it no longer sets', patch(OWNED), patch({ replicas: 2 }), { ...OWNED, replicas: 2 }],
  [
    'and takes away what is null',
    patch(OWNED),
    patch({ storage: { s3: null, pvc: {} } }),
    { managementState: 'Managed', storage: { managementState: 'Managed', pvc: {} } },
  ],
  [
    'a JSON patch puts a value in place of the other',
    operations({ op: 'add', path: '/spec/storage', value: OWNED.storage }),
    operations({ op: 'replace', path: '/spec/storage', value: { pvc: {} } }),
    { storage: { pvc: {} } },
  ],
  [
    'takes a field away and leaves the others',
    operations({ op: 'add', path: '/spec/storage', value: OWNED.storage }),
    operations(
      { op: 'remove', path: '/spec/storage/managementState' },
      { op: 'add', path: '/spec/replicas', value: 2 },
    ),
    { replicas: 2, storage: { s3: { bucket: 'b' } } },
  ],
])('%s', (_, old, now, spec) => {
  expect(after(old, now).spec).toEqual([spec]);
});

test('several patches of one object land on each other', () => {
  const both = syncSet([
    { patchType: 'merge', patch: inYaml({ spec: { replicas: 2, logLevel: 'Debug' } }) },
    { patchType: 'merge', patch: inYaml({ spec: { logLevel: 'Normal' } }) },
  ]);
  expect(specOf(landedSides(embeddedObjects(both), []).old)).toEqual([{ replicas: 2, logLevel: 'Normal' }]);
});

test('an apply takes away what it brought', () => {
  const resources = (spec: object) => syncSet([], [{ ...CONFIG, spec }]);
  expect(after(resources(OWNED), resources({ replicas: 2 })).spec).toEqual([{ replicas: 2 }]);
});

describe('a policy that only reports', () => {
  const informing = (manifest: Manifest): Manifest => ({
    ...manifest,
    spec: { ...(manifest['spec'] as object), remediationAction: 'inform' },
  });
  const removed = policy('musthave', { managementState: 'Removed' });

  test('brings nothing', () => {
    expect(after(informing(policy('musthave', OWNED)), informing(removed))).toEqual({
      spec: [],
      kept: ['nothing happens to it: the policy of NEW only reports whether the cluster has it'],
    });
  });

  test('leaves what it brought before', () => {
    expect(after(policy('musthave', OWNED), informing(removed)).spec).toEqual([OWNED]);
  });

  test('and so does the Policy around it, whose action counts', () => {
    const around = (remediationAction: string): Manifest => ({
      apiVersion: 'policy.open-cluster-management.io/v1',
      kind: 'Policy',
      metadata: { name: 'p', namespace: 'n' },
      spec: { remediationAction, 'policy-templates': [{ objectDefinition: removed }] },
    });
    expect(after(around('inform'), around('inform')).spec).toEqual([]);
    expect(after(around('enforce'), around('enforce')).spec).toEqual([{ managementState: 'Removed' }]);
  });
});

test('what nobody edits keeps nothing, also where an entry of a list is filled in later', () => {
  const same = policy('musthave', { replicas: 2, tolerations: [{ key: '{{ fromConfigMap "a" "b" "c" }}' }] });
  expect(after(same, same).kept).toEqual([]);
});
