import type { Manifest } from '../../src/core/manifest';
import { configMap } from '../operator/clusters';
import { comparison, digestMirrors, image, tagMirrors, told } from './edits';

const [A, B] = ['a.example.com/mirror', 'b.example.com:5000/mirror'];

const about = (old: readonly Manifest[], now: readonly Manifest[]) =>
  told([image(), ...old], [image(), ...now]).filter((line) => line.includes('Mirror/quay.io'));

test.each<[string, Manifest[], Manifest[], string]>([
  [
    'a mirror',
    [],
    [digestMirrors('quay.io', [A])],
    'change Mirror/quay.io: images of the source come from another mirror first (sets of mirrors changed): no mirror → a.example.com/mirror by digest [',
  ],
  [
    'one of tags beside it',
    [digestMirrors('quay.io', [A])],
    [digestMirrors('quay.io', [A]), tagMirrors('quay.io', [A])],
    'change Mirror/quay.io: images of the source come from another mirror first',
  ],
  [
    'a mirror less',
    [digestMirrors('quay.io', [A, B])],
    [digestMirrors('quay.io', [A])],
    'disruption Mirror/quay.io: images of the source no longer come from one of its mirrors',
  ],
  [
    'no mirror any more',
    [digestMirrors('quay.io', [A])],
    [],
    'disruption Mirror/quay.io: images come from the source only: without access to it they cannot be pulled',
  ],
  [
    'never the source',
    [digestMirrors('quay.io', [A])],
    [digestMirrors('quay.io', [A], 'NeverContactSource')],
    'disruption Mirror/quay.io: images of the source come only from its mirrors: images missing there cannot be pulled (sets of mirrors changed): a.example.com/mirror by digest → a.example.com/mirror by digest, never the source [',
  ],
])('%s', (_, old, now, expected) => {
  const [only, ...others] = about(old, now);
  expect(only?.startsWith(expected)).toBe(true);
  expect(others).toEqual([]);
});

describe('the certificate of a new mirror', () => {
  const named = image({ additionalTrustedCA: { name: 'cas' } });
  const cas = (...keys: string[]) =>
    configMap('openshift-config', 'cas', Object.fromEntries(keys.map((key) => [key, ''])));
  const trouble = (mirror: string, ...beside: Manifest[]) =>
    told(beside, [...beside, digestMirrors('quay.io', [mirror])]).filter((line) => line.includes('dockerCertDir'));

  test('has a CA', () => {
    expect(trouble(A, named, cas('a.example.com'))).toEqual([]);
    expect(trouble(B, named, cas('b.example.com..5000'))).toEqual([]);
    expect(trouble('a.example.com:443/m', named, cas('a.example.com..443'))).toEqual([]);
  });

  test('has one that is not read', () => {
    expect(trouble(A, named, cas('a.example.com..443'))).toEqual([
      'disruption Mirror/a.example.com: this mirror is written without a port, so nodes do not read the CA with key a.example.com..443: pulls from it fail if a private CA signed its certificate (ConfigMap/openshift-config/cas has no key for it): no mirror → mirror [containers/image docker/docker_client.go dockerCertDir]',
    ]);
  });

  test('has none', () => {
    const none = (why: string) =>
      `change Mirror/a.example.com: nodes have no CA for this mirror: its certificate must be signed by a CA that they trust already, such as the CA of the proxy (${why}): no mirror → mirror [containers/image docker/docker_client.go dockerCertDir]`;
    expect(trouble(A, named, cas('b.example.com'))).toEqual([none('ConfigMap/openshift-config/cas has no key for it')]);
    expect(trouble(A, image())).toEqual([none('Image/cluster names no additionalTrustedCA')]);
  });

  test('is not checked, or in a map that is not in the input', () => {
    expect(trouble(A, image({ registrySources: { insecureRegistries: ['*.example.com'] } }))).toEqual([]);
    expect(trouble(A, named)).toEqual([]);
  });

  test('of a mirror that was there is not asked for', () => {
    const old = [image(), digestMirrors('quay.io', [A])];
    expect(told(old, [...old, digestMirrors('docker.io', [A])]).join()).not.toContain('dockerCertDir');
  });
});

test('in a cluster of which only mirrors are in Git nothing is unknown', () => {
  expect(comparison([], [digestMirrors('quay.io', [A])]).unknown).toEqual([]);
});
