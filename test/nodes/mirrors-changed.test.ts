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
    'change Mirror/quay.io: nodes look for images of quay.io in its mirrors first (the mirror sets for quay.io changed): no mirror → a.example.com/mirror (references by digest) [',
  ],
  [
    'one of tags beside it',
    [digestMirrors('quay.io', [A])],
    [digestMirrors('quay.io', [A]), tagMirrors('quay.io', [A])],
    'change Mirror/quay.io: nodes look for images of quay.io in other mirrors first',
  ],
  [
    'a mirror less',
    [digestMirrors('quay.io', [A, B])],
    [digestMirrors('quay.io', [A])],
    'disruption Mirror/quay.io: images of quay.io no longer come from one of its mirrors',
  ],
  [
    'no mirror any more',
    [digestMirrors('quay.io', [A])],
    [],
    'disruption Mirror/quay.io: images of quay.io come from no mirror any more: without access to quay.io itself they cannot be pulled',
  ],
  [
    'never the source',
    [digestMirrors('quay.io', [A])],
    [digestMirrors('quay.io', [A], 'NeverContactSource')],
    'disruption Mirror/quay.io: images of quay.io come only from its mirrors: images missing there cannot be pulled (the mirror sets for quay.io changed): a.example.com/mirror (references by digest) → a.example.com/mirror (references by digest), never the source [',
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
      'disruption Mirror/a.example.com: pulls from this mirror fail if a private CA signed its certificate: the mirror is written without a port, so nodes do not read the CA with key a.example.com..443; add the CA with key a.example.com, too (ConfigMap/openshift-config/cas has no key a.example.com): no mirror → mirror [containers/image docker/docker_client.go dockerCertDir]',
    ]);
  });

  test('has none', () => {
    const none = (why: string) =>
      `change Mirror/a.example.com: nodes have no CA for this mirror: if they do not trust the CA of its certificate already, add this CA with key a.example.com to the ConfigMap of spec.additionalTrustedCA of Image/cluster, in namespace openshift-config (${why}): no mirror → mirror [containers/image docker/docker_client.go dockerCertDir]`;
    expect(trouble(A, named, cas('b.example.com'))).toEqual([
      none('ConfigMap/openshift-config/cas has no key a.example.com'),
    ]);
    expect(trouble(A, image())).toEqual([none('Image/cluster has no spec.additionalTrustedCA')]);
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
