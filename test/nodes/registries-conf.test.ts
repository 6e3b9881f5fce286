import { Release } from '../../src/core/release';
import type { ImageSettings, MirrorRule } from '../../src/nodes/image-settings';
import { registriesConf } from '../../src/nodes/registries-conf';

const rule = (source: string, mirrors: string[], by: MirrorRule['by'] = 'digest', neverSource = false): MirrorRule => ({
  ...{ source, mirrors, by, neverSource },
});

/** `scope: blocked, insecure, mirror by digest`, an entry a line. */
function entries(sources: ImageSettings['sources'], mirrors: readonly MirrorRule[] = []): string[] | undefined {
  const conf = registriesConf({ sources, mirrors }, Release.V5_1);
  return (
    conf &&
    [...conf].map(([scope, { blocked, insecure, mirrors: all }]) => {
      const shown = all.map((each) => `${each.location} by ${each.by}${each.insecure ? ' insecure' : ''}`);
      const parts = [...(blocked ? ['blocked'] : []), ...(insecure ? ['insecure'] : []), ...shown];
      return `${scope}: ${parts.join(', ')}`;
    })
  );
}

test.each<[string, ImageSettings['sources'], MirrorRule[], string[] | undefined]>([
  ['nothing', {}, [], undefined],
  ['allowed registries, which stand elsewhere', { allowedRegistries: ['a.io'] }, [], undefined],
  ['an empty list of insecure ones', { insecureRegistries: [] }, [], []],
  ['an empty list of blocked ones', { blockedRegistries: [] }, [], undefined],
  [
    'what is blocked within what is insecure',
    { insecureRegistries: ['*.a.io'], blockedRegistries: ['b.a.io'] },
    [],
    ['b.a.io: blocked, insecure', '*.a.io: insecure'],
  ],
  [
    'an insecure mirror',
    { insecureRegistries: ['m.io'] },
    [rule('a.io', ['m.io/a', 'n.io'])],
    ['a.io: m.io/a by digest insecure, n.io by digest', 'm.io: insecure'],
  ],
  [
    'sets that name one source, of digests first',
    {},
    [rule('a.io', ['t.io'], 'tag'), rule('a.io', ['m.io']), rule('a.io', ['m.io', 'n.io'])],
    ['a.io: m.io by digest, n.io by digest, t.io by tag'],
  ],
  ['a source that is never asked', {}, [rule('a.io', ['m.io'], 'digest', true)], ['a.io: blocked, m.io by digest']],
  [
    'a scope within a mirrored one, which keeps its mirrors',
    { insecureRegistries: ['a.io/team'] },
    [rule('a.io', ['m.io'])],
    ['a.io: m.io by digest', 'a.io/team: insecure, m.io/team by digest'],
  ],
  [
    'but not those of another host',
    { insecureRegistries: ['b.io/team'] },
    [rule('a.io', ['m.io'])],
    ['a.io: m.io by digest', 'b.io/team: insecure'],
  ],
  ['where the release comes from is passed over', { blockedRegistries: ['quay.io', 'b.io'] }, [], ['b.io: blocked']],
  [
    'unless it is mirrored',
    { blockedRegistries: ['quay.io'] },
    [rule('quay.io/openshift-release-dev', ['m.io'])],
    ['quay.io/openshift-release-dev: blocked, m.io by digest', 'quay.io: blocked'],
  ],
  [
    'by a mirror that is not blocked itself',
    { blockedRegistries: ['quay.io', 'm.io'] },
    [rule('quay.io/openshift-release-dev', ['m.io'])],
    ['quay.io/openshift-release-dev: m.io by digest', 'm.io: blocked'],
  ],
])('%s', (_, sources, mirrors, expected) => {
  expect(entries(sources, mirrors)).toEqual(expected);
});
