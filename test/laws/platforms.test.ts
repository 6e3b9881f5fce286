import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { existsIn, type Release, RELEASES } from '../../src/core/release';
import { PLATFORMS, platformProfile, profileOfInfrastructureType } from '../../src/platforms';
import { Platform } from '../../src/platforms/platform';
import type { Bootstrap, PlatformProfile, Prohibition } from '../../src/platforms/profile';
import { backendOf, configuredBackends } from '../../src/storage';
import type { Backend } from '../../src/storage/backend';

const FOLDER = join(__dirname, '../../src/platforms');
/** Files of the room that hold no profile. */
const SHARED = [
  'bootstraps',
  'cluster-readers',
  'credentials-sentence',
  'default-storages',
  'fleet-notes',
  'hosted-control-plane',
  'index',
  'on-premises',
  'platform',
  'platform-named',
  'profile',
];

describe('the register', () => {
  test('has every member of the enum once', () => {
    expect(PLATFORMS.map(({ id }) => id).sort()).toEqual(Object.values(Platform).sort());
  });

  test('and the folder hold the same profiles', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
    expect(files.sort()).toEqual([...Object.values(Platform), ...SHARED].sort());
  });

  test.each(Object.values(Platform))('takes %s from the file of that name', async (id) => {
    const exports = (await import(join(FOLDER, id))) as Record<string, unknown>;
    expect(exports[camelCase(id)]).toBe(platformProfile(id));
  });

  test('answers with one plain platform to each type of Infrastructure, with two to OpenStack', () => {
    const plain = PLATFORMS.filter(({ variantOf }) => variantOf === undefined).map((each) => each.infrastructureType);
    expect(plain.filter((type, index) => plain.indexOf(type) !== index)).toEqual(['OpenStack']);
    for (const { infrastructureType } of PLATFORMS)
      expect(profileOfInfrastructureType(infrastructureType)).toBeDefined();
  });
});

describe.each(PLATFORMS.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  /** The releases in which the law is broken, so that a failure names them. */
  const broken = (law: (release: Release) => boolean) => RELEASES.filter((release) => !law(release));
  const started = (release: Release) => storedIn(profile.bootstrap(release));

  test('starts Removed if and only if there is no storage', () => {
    const law = (release: Release) =>
      (profile.bootstrap(release).managementState === 'Removed') === (started(release).length === 0);
    expect(broken(law)).toEqual([]);
  });

  test('starts with at most one backend, and one that the release has', () => {
    const law = (release: Release) =>
      started(release).length <= 1 && started(release).every(({ span }) => existsIn(span, release));
    expect(broken(law)).toEqual([]);
  });

  test('starts with several replicas where they share storage, and with one elsewhere', () => {
    const law = (release: Release) =>
      profile.bootstrap(release).replicas === (started(release).some(({ sharing }) => sharing === 'always') ? 2 : 1);
    expect(broken(law)).toEqual([]);
  });

  test('replaces the pod rather than doubling it where it claims a volume, and only there', () => {
    const law = (release: Release) => {
      const { claim, rolloutStrategy, storage } = profile.bootstrap(release);
      return claim?.name === storage.pvc?.claim && (rolloutStrategy === 'Recreate') === (claim !== undefined);
    };
    expect(broken(law)).toEqual([]);
  });

  test('has default storage exactly where the Operator starts with a durable one, and the same', () => {
    const law = (release: Release) => {
      const { storage, claim } = profile.bootstrap(release);
      const byDefault = profile.defaultStorage(release);
      if (byDefault === undefined) return !started(release).some(({ durable }) => durable);
      return byDefault.field in storage && isDeepStrictEqual(byDefault.claim, claim);
    };
    expect(broken(law)).toEqual([]);
  });

  test('has default storage that is at home, durable, known to the release and names its claim', () => {
    const law = (release: Release) => {
      const byDefault = profile.defaultStorage(release);
      if (byDefault === undefined) return true;
      const { durable, span } = backendOf(byDefault.field);
      const { field, stanza, claim } = byDefault;
      return durable && existsIn(span, release) && profile.homeStorage.includes(field) && stanza.claim === claim?.name;
    };
    expect(broken(law)).toEqual([]);
  });

  test('has a place to store at home in every release, none of them twice', () => {
    expect(new Set(profile.homeStorage).size).toBe(profile.homeStorage.length);
    const law = (release: Release) => profile.homeStorage.some((field) => existsIn(backendOf(field).span, release));
    expect(broken(law)).toEqual([]);
  });

  test('speaks in sentences, each once', () => {
    for (const text of [profile.credentials, ...profile.notes]) {
      expect(text).toMatch(/^\S.*[^\s.]\.$/);
      expect(text).not.toMatch(/undefined|\s\s/);
    }
    expect(new Set(profile.notes).size).toBe(profile.notes.length);
    expect(profile.notes).not.toHaveLength(0);
    expect(profile.title).toMatch(/^\S.*[^\s.]$/);
    expect(profile.infrastructureType).not.toBe('');
  });

  test('says of a prohibition what is right, what to do and who says so', () => {
    for (const prohibition of profile.forbids) {
      // The message adds the full stop, and has a line for each.
      for (const text of [prohibition.expected, prohibition.fix, prohibition.source]) {
        expect(text).toMatch(/^\S.*[^\s.]$/);
        expect(text).not.toContain('\n');
      }
      expect(prohibition.values).not.toEqual([]);
      expect(prohibition.path.length === 0 || prohibition.path[0] === 'spec').toBe(true);
      expect(prohibition.source).toMatch(/^[\w.-]+\S* \S/);
    }
  });

  test('shares with what it stands on what the Operator sees, and forbids no less', () => {
    if (profile.variantOf === undefined) return;
    const ground = platformProfile(profile.variantOf);
    expect(profile.infrastructureType).toBe(ground.infrastructureType);
    expect(ancestors(profile)).not.toContain(profile.id);
    expect(broken((release) => isDeepStrictEqual(profile.bootstrap(release), ground.bootstrap(release)))).toEqual([]);
    expect(profile.forbids.map(place)).toEqual(expect.arrayContaining(ground.forbids.map(place)));
    expect(profile.notes).toEqual(expect.arrayContaining([...ground.notes]));
    expect(profile.title).not.toBe(ground.title);
  });
});

function storedIn({ storage }: Bootstrap): Backend[] {
  return configuredBackends(storage).map(({ backend }) => backend);
}

function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase());
}

function place({ kind, path }: Prohibition): string {
  return [kind, ...path].join('.');
}

function ancestors({ variantOf }: PlatformProfile): Platform[] {
  return variantOf === undefined ? [] : [variantOf, ...ancestors(platformProfile(variantOf))];
}
