import { cleanObjects } from '../../../src/adoption/objects/clean-object';
import { inventoryLanguage } from '../../../src/adoption/inventory/inventory-language';
import { TYPESCRIPT } from '../../../src/adoption/language';
import { Release } from '../../../src/core/release';
import { asRecord } from '../../../src/core/record';
import { readYaml } from '../../../src/yaml/read-yaml';

test('of a list, each item that is left out goes, whatever else is left out between', () => {
  const text = `apiVersion: config.openshift.io/v1
kind: Image
metadata: {name: cluster}
spec:
  registrySources:
    blockedRegistries: [null, 'https://user:hunter2@example.com', a, null]
    insecureRegistries: null
  allowedRegistriesForImport: [null, {domainName: b, insecure: null}]
`;
  const { objects } = cleanObjects(readYaml('image.yaml', text).objects, Release.V4_20, TYPESCRIPT);
  expect(objects.map(({ manifest }) => manifest['spec'])).toEqual([
    { registrySources: { blockedRegistries: ['a'] }, allowedRegistriesForImport: [{ domainName: 'b' }] },
  ]);
});

test.each([
  [
    'the volume that the binder chose goes',
    '{pv.kubernetes.io/bind-completed: "yes", pv.kubernetes.io/bound-by-controller: "yes"}',
    undefined,
  ],
  ['the volume that somebody chose stays', '{pv.kubernetes.io/bind-completed: "yes"}', 'pvc-123'],
])('%s', (_, annotations, expected) => {
  const text = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: layers, namespace: openshift-image-registry, uid: u, annotations: ${annotations}}
spec: {accessModes: [ReadWriteMany], storageClassName: files, volumeName: pvc-123, resources: {requests: {storage: 1Gi}}}
`;
  const { objects, dropped } = cleanObjects(readYaml('claim.yaml', text).objects, Release.V4_20, TYPESCRIPT);
  expect(objects.map(({ manifest }) => asRecord(manifest['spec'])['volumeName'])).toEqual([expected]);
  const told = dropped.filter(({ path }) => path.join('.') === 'spec.volumeName').map(({ why }) => why);
  expect(told).toEqual(expected === undefined ? ['the volume controller chose the volume'] : []);
});

test.each([
  ['of a repository stays: nothing else creates it', 'name: images', ['PersistentVolume']],
  ['of a cluster goes', 'name: images, uid: u', []],
])('a volume %s', (_, metadata, expected) => {
  const text = `apiVersion: v1
kind: PersistentVolume
metadata: {${metadata}}
spec: {accessModes: [ReadWriteMany], capacity: {storage: 1Gi}, nfs: {server: nfs.example.com, path: /images}}
`;
  const { objects } = cleanObjects(readYaml('volume.yaml', text).objects, Release.V4_20, TYPESCRIPT);
  expect(objects.map(({ manifest }) => manifest.kind)).toEqual(expected);
});

test('a key that cdk8s cannot write is left out, and named', () => {
  const text = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {replicas: 2, unsupportedConfigOverrides: {__proto__: {a: b}, c: [{constructor: d, e: f}]}}
`;
  const { objects, dropped } = cleanObjects(readYaml('config.yaml', text).objects, Release.V4_20, TYPESCRIPT);
  expect(objects.map(({ manifest }) => manifest['spec'])).toEqual([
    { replicas: 2, unsupportedConfigOverrides: { c: [{ e: 'f' }] } },
  ]);
  expect(dropped.map(({ path, why }) => `${path.join('.')}: ${why}`)).toEqual([
    'spec.unsupportedConfigOverrides.__proto__: cdk8s cannot write the key __proto__',
    'spec.unsupportedConfigOverrides.c.0.constructor: cdk8s cannot write the key constructor',
  ]);
  const inventory = cleanObjects(readYaml('config.yaml', text).objects, Release.V4_20, inventoryLanguage(false));
  expect(inventory.dropped).toEqual([]);
});

const LEFT_OUT = [
  '"a\\u2028"',
  '"a\\x85"',
  '"\\ufeff"',
  '"0o17"',
  '"0X1F"',
  '"1e3_0"',
  '"-_9"',
  '"+_1"',
  '"0_x10"',
  '"0b-01"',
  '"<<"',
];
test.each(LEFT_OUT)('a key that others read otherwise, if cdk8s writes it, is left out: %s', (key) => {
  const text = `{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {${key}: a, b: c, "10": d, _1: f, toString: e}}`;
  const { objects, dropped } = cleanObjects(readYaml('a.yaml', text).objects, Release.V4_20, TYPESCRIPT);
  expect(objects.map(({ manifest }) => manifest['data'])).toEqual([{ b: 'c', '10': 'd', _1: 'f', toString: 'e' }]);
  expect(dropped.map(({ path, why }) => [path, why])).toEqual([
    [['data', JSON.parse(key.replace('\\x85', '\\u0085'))], expect.stringMatching('^cdk8s cannot write the key ')],
  ]);
});
