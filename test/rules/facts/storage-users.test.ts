import { NEWEST_RELEASE } from '../../../src/core/release';
import { storageUsers } from '../../../src/rules/facts/storage-users';
import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { backendOf } from '../../../src/storage';
import { parseManifests } from '../judging';

const SHARED = configYaml('replicas: 2\nstorage: {s3: {bucket: layers}}');
const LAYERS = { backend: backendOf('s3'), stanza: { bucket: 'layers' } };
const infrastructure = (name: string) =>
  `apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata: {name: cluster}\nstatus: {infrastructureName: ${name}}\n`;

test('names another cluster, never the cluster itself', () => {
  const sharedWith = usersOf({ one: SHARED, two: SHARED });
  expect([sharedWith('one')(LAYERS), sharedWith('two')(LAYERS)]).toEqual([['two'], ['one']]);
  expect(usersOf({ one: SHARED })('one')(LAYERS)).toEqual([]);
});

test('names as many as are asked for', () => {
  const sharedWith = usersOf({ one: SHARED, two: SHARED, three: SHARED, four: SHARED });
  expect([sharedWith('two', Infinity)(LAYERS), sharedWith('two', 2)(LAYERS)]).toEqual([
    ['one', 'three', 'four'],
    ['one', 'three'],
  ]);
});

test('a cluster that is there twice is one cluster', () => {
  const twice = { git: documents(SHARED, infrastructure('a')), dump: documents(SHARED, infrastructure('a')) };
  expect(usersOf(twice)('git')(LAYERS)).toEqual([]);
  expect(usersOf({ ...twice, other: documents(SHARED, infrastructure('b')) })('git')(LAYERS)).toEqual(['other']);
  expect(usersOf({ git: SHARED, dump: documents(SHARED, infrastructure('a')) })('git')(LAYERS)).toEqual(['dump']);
});

test('whoever asks may know of more that are one', () => {
  const sharedWith = usersOf({ base: SHARED, overlay: SHARED, other: SHARED }, (one, other) =>
    [one, other].every((name) => name !== 'other'),
  );
  expect(sharedWith('base')(LAYERS)).toEqual(['other']);
  expect(sharedWith('other')(LAYERS)).toEqual(['base']);
});

function usersOf(clusters: Readonly<Record<string, string>>, areOne?: (one: string, other: string) => boolean) {
  const users = Object.entries(clusters).map(([name, yaml]) => ({ names: [name], manifests: parseManifests(yaml) }));
  return storageUsers(users, NEWEST_RELEASE, areOne);
}
