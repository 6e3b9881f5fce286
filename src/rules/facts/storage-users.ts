import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { infrastructureNameIn } from '../../operator/cluster/infrastructure-in';
import type { ConfiguredBackend } from '../../storage';
import { kindOf } from '../../schema/kinds/kinds';
import { validateObject } from '../../schema/validate';
import { usedBackend } from './used-backend';

/** A cluster, as far as others must not use its storage. */
interface StorageUser {
  readonly name: string;
  readonly manifests: readonly Manifest[];
}

/** The names of other clusters that use the same storage. */
export type SharedWith = (storage: ConfiguredBackend) => readonly string[];

/** What clusters that are checked together share. As many names as asked for are given, one if nothing is said. */
export type StorageUsers = (name: string, most?: number) => SharedWith;

/**
 * Finds the storage that several clusters use.
 *
 * @param areOne whether two of the names are the same cluster
 */
export function storageUsers(
  users: readonly StorageUser[],
  release: Release,
  areOne: (one: string, other: string) => boolean = () => false,
): StorageUsers {
  const byIdentity = new Map<string, string[]>();
  for (const { name, manifests } of users) {
    for (const identity of new Set(manifests.flatMap((manifest) => identitiesIn(manifest, release)))) {
      const names = byIdentity.get(identity);
      if (names === undefined) byIdentity.set(identity, [name]);
      else names.push(name);
    }
  }
  const infrastructures = new Map(users.map(({ name, manifests }) => [name, infrastructureNameIn(manifests)]));
  return (name, most = 1) => {
    const own = infrastructures.get(name);
    const isOther = (other: string): boolean =>
      other !== name && !(own !== undefined && infrastructures.get(other) === own) && !areOne(name, other);
    return (storage) => {
      const identity = identityOf(storage);
      const users = identity === undefined ? [] : (byIdentity.get(identity) ?? []);
      if (most > 1) return users.filter(isOther).slice(0, most);
      const first = users.find(isOther);
      return first === undefined ? [] : [first];
    };
  };
}

/** A registry that is removed uses none. */
function identitiesIn(manifest: Manifest, release: Release): string[] {
  if (kindOf(manifest) !== 'Config') return [];
  const { spec } = validateObject('Config', manifest, release).valid;
  const used = spec?.managementState === 'Removed' ? undefined : usedBackend(spec?.storage, release);
  return used === undefined ? [] : [identityOf(used)].filter((each) => each !== undefined);
}

function identityOf({ backend, stanza }: ConfiguredBackend): string | undefined {
  const identity = backend.identity?.(stanza);
  return identity === undefined ? undefined : `${backend.field} ${identity}`;
}
