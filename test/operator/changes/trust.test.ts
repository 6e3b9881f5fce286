import type { Manifest } from '../../../src/core/manifest';
import { trustChanged } from '../../../src/operator/changes/trust';
import { config, configMap, facts, NS, object } from '../clusters';
import { found } from './edits';

const image = object('config.openshift.io/v1', 'Image', 'cluster', { spec: { additionalTrustedCA: { name: 'cas' } } });
const EMPTY_DIR = config({ storage: { emptyDir: {} } });

function cas(data: Readonly<Record<string, string>>, binaryData = {}): Manifest[] {
  return [...facts('None'), EMPTY_DIR, image, { ...configMap('openshift-config', 'cas', data), binaryData }];
}

test.each([
  [
    { a: 'A' },
    { a: 'A', b: 'B' },
    [
      `change ConfigMap/${NS}/image-registry-certificates: nodes and builds also trust the CA of b (key b of the ConfigMap is added): not trusted → trusted [pkg/operator/imageregistrycertificates.go sync]`,
    ],
  ],
  [
    { a: 'A', b: 'B', c: 'C' },
    { a: 'A' },
    [
      `disruption ConfigMap/${NS}/image-registry-certificates: nodes and builds no longer trust the CA of b, c: pulls from there fail if a private CA signed the certificate (keys b, c of the ConfigMap are gone): trusted → not trusted [pkg/operator/imageregistrycertificates.go sync]`,
    ],
  ],
  [
    { a: 'A', b: 'B' },
    { a: 'X', b: 'Y' },
    [
      `change ConfigMap/${NS}/image-registry-certificates: nodes and builds trust another CA for a, b (keys a, b of the ConfigMap changed): trusted → trusted [pkg/operator/imageregistrycertificates.go sync]`,
    ],
  ],
  [
    { a: 'A', b: 'B' },
    { a: 'X', c: 'C' },
    [
      `disruption ConfigMap/${NS}/image-registry-certificates: nodes and builds no longer trust the CA of b: pulls from there fail if a private CA signed the certificate (key b of the ConfigMap is gone): trusted → not trusted [pkg/operator/imageregistrycertificates.go sync]`,
      `change ConfigMap/${NS}/image-registry-certificates: nodes and builds trust another CA for a (key a of the ConfigMap changed): trusted → trusted [pkg/operator/imageregistrycertificates.go sync]`,
      `change ConfigMap/${NS}/image-registry-certificates: nodes and builds also trust the CA of c (key c of the ConfigMap is added): not trusted → trusted [pkg/operator/imageregistrycertificates.go sync]`,
    ],
  ],
  [{ a: 'A' }, { a: 'A' }, []],
])('%j to %j', (old, now, expected) => {
  expect(found(trustChanged, cas(old), cas(now))).toEqual(expected);
});

test('what stands there in base64 counts as well', () => {
  expect(found(trustChanged, cas({}, { a: 'QQ==' }), cas({}, { a: 'Qg==' }))).toEqual([
    `change ConfigMap/${NS}/image-registry-certificates: nodes and builds trust another CA for a (key a of the ConfigMap changed): trusted → trusted [pkg/operator/imageregistrycertificates.go sync]`,
  ]);
});

test('of a ConfigMap that is not in the input nothing is known: what it has is neither added nor gone', () => {
  const unknown = [EMPTY_DIR, image];
  const known = [...unknown, configMap('openshift-config', 'cas', { a: 'A' })];
  expect(found(trustChanged, unknown, known)).toEqual([]);
  expect(found(trustChanged, known, unknown)).toEqual([]);
  expect(found(trustChanged, unknown, [EMPTY_DIR])).toEqual([]);
});

test('nothing where the ConfigMap is not written, before or after', () => {
  const broken = [...facts('None'), EMPTY_DIR, image];
  expect(found(trustChanged, cas({ a: 'A' }), broken)).toEqual([]);
  expect(found(trustChanged, broken, cas({ a: 'A' }))).toEqual([]);
});

test('the CA of the storage is no host', () => {
  const s3 = config({ storage: { s3: { bucket: 'a', region: 'b', trustedCA: { name: 'storage-ca' } } } });
  const at = (bundle: string) => [
    ...facts('AWS'),
    s3,
    configMap('openshift-config', 'storage-ca', { 'ca-bundle.crt': bundle }),
  ];
  const none = [...facts('AWS'), config({ storage: { s3: { bucket: 'a', region: 'b' } } })];
  const words = (old: Manifest[], now: Manifest[]) =>
    found(trustChanged, old, now).map((line) => line.replace(/ \(.*/, ''));
  const subject = `ConfigMap/${NS}/image-registry-certificates`;
  expect(words(none, at('A'))).toEqual([`change ${subject}: the registry trusts the CA of its storage`]);
  expect(words(at('A'), at('B'))).toEqual([`change ${subject}: the registry trusts another CA for its storage`]);
  expect(words(at('A'), none)).toEqual([
    `disruption ${subject}: the registry no longer trusts the CA of its storage: pulls and pushes fail if a private CA signed the certificate of the storage`,
  ]);
  const elsewhere = [...facts('AWS'), config({ storage: { s3: { bucket: 'other', region: 'b' } } })];
  expect(words(at('A'), elsewhere)).toEqual([
    `change ${subject}: the registry no longer trusts the CA of the storage that it used before`,
  ]);
});

test('hosts are written as in an image name, and those of a registry that is removed are no disruption', () => {
  const side = (managementState: string, data: Readonly<Record<string, string>>): Manifest[] => [
    ...facts('None'),
    config({ managementState, storage: { emptyDir: {} } }),
    image,
    configMap('openshift-config', 'cas', data),
  ];
  const service = object('v1', 'Service', 'image-registry', {}, NS);
  const before = [
    service,
    configMap(NS, 'serviceca', { 'service-ca.crt': 'S' }),
    ...side('Managed', { 'a.example.com..5000': 'A' }),
  ];
  const changes = found(trustChanged, before, side('Removed', {}));
  expect(changes.map((line) => line.replace(/ \([^()]*\): trusted.*/, ''))).toEqual([
    `disruption ConfigMap/${NS}/image-registry-certificates: nodes and builds no longer trust the CA of a.example.com:5000: pulls from there fail if a private CA signed the certificate`,
    `change ConfigMap/${NS}/image-registry-certificates: nodes and builds no longer trust the CA of image-registry.${NS}.svc:5000, image-registry.${NS}.svc.cluster.local:5000 (the removed registry itself)`,
  ]);
});

test('nodes trust the registry as before where only the CA of the storage comes or goes', () => {
  const side = (serviceCa: string, storage: object, bundle = 'A') => [
    ...facts('AWS'),
    object('v1', 'Service', 'image-registry', {}, NS),
    configMap(NS, 'serviceca', { 'service-ca.crt': serviceCa }),
    configMap('openshift-config', 'storage-ca', { 'ca-bundle.crt': bundle }),
    config({ storage }),
  ];
  const s3 = { s3: { bucket: 'a', region: 'b', trustedCA: { name: 'storage-ca' } } };
  const first = (old: Manifest[], now: Manifest[]) =>
    found(trustChanged, old, now)[0]?.replace(/^.*certificates: | \([^()]*\)| \[.*/g, '');
  const hosts = `image-registry.${NS}.svc:5000, image-registry.${NS}.svc.cluster.local:5000`;
  const [none, stays] = [{ emptyDir: {} }, `the bundle for ${hosts}: nodes and builds still trust the registry itself`];
  expect([
    first(side('S', s3), side('S', none)),
    first(side('S', none), side('S', s3)),
    first(side('S', s3), side('S', s3, 'B')),
    first(side('S', s3), side('T', none)),
  ]).toEqual([
    `the CA of the storage is removed from ${stays}: registry CA and storage CA → registry CA`,
    `the CA of the storage is added to ${stays}: registry CA → registry CA and storage CA`,
    `the CA of the storage is replaced in ${stays}: registry CA and storage CA → registry CA and storage CA`,
    `nodes and builds trust another CA for ${hosts}: trusted → trusted`,
  ]);
});
