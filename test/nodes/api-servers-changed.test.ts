import { Release } from '../../src/core/release';
import { Platform } from '../../src/platforms/platform';
import { configMap } from '../operator/clusters';
import { comparison, effects, image, told, topology } from './edits';

const STARTS = 'change: kube-apiserver and openshift-apiserver restart, one instance after the other';
const from = (...names: string[]) => [
  image({ allowedRegistriesForImport: names.map((domainName) => ({ domainName })) }),
];

test.each([
  [[image()], from('a.io'), 'disruption: users can no longer import images from registries that are not in the list'],
  [
    from('a.io', 'b.io'),
    from('a.io'),
    'disruption: users can no longer import images from registries that are not in the list',
  ],
  [from('a.io'), from('a.io', 'b.io'), 'change: users can also import images from b.io'],
  [from('a.io'), from('b.io', 'a.io', 'c.io'), 'change: users can also import images from b.io and c.io'],
  [from('a.io', 'b.io'), from('b.io', 'a.io'), 'change: the same registries are in a different order'],
  [from('a.io'), [image()], 'change: users can import images from every registry again'],
  [
    [image()],
    [image({ externalRegistryHostnames: ['a.io'] })],
    'change: image streams show other external hosts of the registry',
  ],
])('%j to %j', (old, now, meaning) => {
  expect(effects(old, now)).toEqual([meaning, STARTS]);
});

test.each([
  [
    'a secure registry, written',
    image({ allowedRegistriesForImport: [{ domainName: 'a.io', insecure: false }] }),
    image({ allowedRegistriesForImport: [{ domainName: 'a.io' }] }),
  ],
  [
    'the order of fields',
    image({ allowedRegistriesForImport: [{ insecure: true, domainName: 'a.io' }] }),
    image({ allowedRegistriesForImport: [{ domainName: 'a.io', insecure: true }] }),
  ],
  ['an empty list', image({ externalRegistryHostnames: [] }), image()],
  ['an empty mode', image({ imageStreamImportMode: '' }), image()],
])('the servers read the same: %s', (_, old, now) => {
  expect(effects([old], [now])).toEqual([]);
  expect(effects([old], [now], { platform: Platform.HCP_AWS })).toEqual([]);
});

test('a registry that is no longer reached over TLS is another one', () => {
  const now = [image({ allowedRegistriesForImport: [{ domainName: 'a.io', insecure: true }] })];
  expect(effects(from('a.io'), now)[0]).toContain('users can no longer import images');
});

test('with one control plane node nobody reaches the API', () => {
  expect(effects(from('a.io'), from('b.io'), { beside: [topology('SingleReplica')] })).toContain(
    'disruption: kube-apiserver and openshift-apiserver restart, and the API is not reachable during the restart',
  );
});

test.each([
  ['PreserveOriginal', 'from now on, image streams import all architectures of an image'],
  ['Legacy', 'from now on, image streams import one architecture of an image'],
  [
    '',
    'from now on, image streams import all architectures of an image if the release of the cluster is multi-architecture, and one if not',
  ],
])('the import mode %s', (imageStreamImportMode, meaning) => {
  const old = [image({ imageStreamImportMode: imageStreamImportMode === '' ? 'Legacy' : '' })];
  expect(effects(old, [image({ imageStreamImportMode })])).toEqual([
    `change: ${meaning}`,
    'change: openshift-apiserver restarts, one instance after the other',
  ]);
});

test('a field that the release does not read is unknown', () => {
  const now = [image({ imageStreamImportMode: 'Legacy' })];
  expect(comparison([image()], now, { release: Release.V4_17 })).toMatchObject({
    changes: [],
    unknown: [{ object: 'Image/cluster', field: 'spec.imageStreamImportMode', why: 'release 4.17 ignores this value' }],
  });
});

describe('CAs', () => {
  const named = image({ additionalTrustedCA: { name: 'cas' } });
  const cas = (data: object) => configMap('openshift-config', 'cas', { ...data });
  const start = (why: string, values: string) =>
    `change Image/cluster: openshift-apiserver restarts, one instance after the other, because image imports trust other CAs; this alone drains no node (${why}): ${values} [openshift/cluster-openshift-apiserver-operator pkg/operator/workload/workload_openshiftapiserver_v311_00_sync.go manageOpenShiftAPIServerImageImportCA_v311_00_to_latest]`;

  test('of another map, or in it', () => {
    expect(told([image()], [named, cas({})])).toContain(start('spec.additionalTrustedCA changed', 'not set → cas'));
    expect(told([named, cas({ a: 'x' })], [named, cas({ a: 'y' })])).toContain(
      start('ConfigMap/openshift-config/cas changed', 'cas → cas'),
    );
    expect(told([named, cas({ a: 'x' })], [named])).toContain(
      start('ConfigMap/openshift-config/cas changed', 'cas → cas'),
    );
    expect(told([named, cas({ a: 'x' })], [named, cas({ a: 'x' })])).toEqual([]);
    expect(told([named], [named, cas({ a: 'x' })])).toEqual([]);
  });

  test('in a map that is not in the input', () => {
    expect(comparison([image()], [named]).unknown).toEqual([
      {
        object: 'ConfigMap/openshift-config/cas',
        why: 'Image/cluster names it in spec.additionalTrustedCA, but the input does not show whether it exists and which CAs it has; add it to the files of NEW, and run diff again; to print it: oc -n openshift-config get configmap cas -o yaml',
      },
    ]);
    expect(
      comparison([named], [image({ additionalTrustedCA: { name: 'cas' }, externalRegistryHostnames: ['a'] })]).unknown,
    ).toEqual([]);
  });

  test('of a map that is not in the input and that the Image no longer names', () => {
    const lost = {
      object: 'ConfigMap/openshift-config/cas',
      why: 'Image/cluster no longer names it in spec.additionalTrustedCA, and OLD does not have it: of which registries nodes and builds lose the CA is not known',
    };
    const other = image({ additionalTrustedCA: { name: 'other' } });
    expect(comparison([named], [image()]).unknown).toEqual([lost]);
    expect(comparison([named], []).unknown).toEqual([lost]);
    expect(comparison([named], [other, configMap('openshift-config', 'other', { a: 'x' })]).unknown).toEqual([lost]);
    expect(comparison([named, cas({ a: 'x' })], [image()]).unknown).toEqual([]);
  });
});

describe('a hosted cluster', () => {
  const ROLLED =
    'disruption: all nodes of every NodePool of the hosted cluster are drained, and then replaced (spec.management.upgradeType Replace of the NodePool) or updated (InPlace)';

  test('rolls its NodePools for every field', () => {
    expect(effects([image()], [image({ externalRegistryHostnames: ['a'] })], { platform: Platform.HCP_AWS })[0]).toBe(
      ROLLED,
    );
    expect(
      effects([image()], [image({ externalRegistryHostnames: ['a'] })], { beside: [topology('External')] })[0],
    ).toBe(ROLLED);
    expect(
      effects([image()], [image({ registrySources: { blockedRegistries: ['a'] } })], {
        platform: Platform.HCP_AWS,
      }).join(),
    ).not.toContain('CRI-O');
    expect(effects([image()], [image()], { platform: Platform.HCP_AWS })).toEqual([]);
  });
});

test('an Image that only NEW has is taken to have been empty', () => {
  const { assumptions } = comparison([], [image({ externalRegistryHostnames: ['a'] })]);
  expect(assumptions).toContainEqual({ fact: 'Image/cluster spec', value: 'empty', from: 'not in OLD' });
  expect(comparison([image()], [image()]).assumptions.map(({ fact }) => fact)).not.toContain('Image/cluster spec');
});
