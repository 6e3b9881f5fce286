import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { infrastructureNameIn } from '../../operator/cluster/infrastructure-in';
import type { ConfiguredBackend } from '../../storage';
import { kindOf } from '../../schema/kinds/kinds';
import { usedStorage } from './used-backend';

/** Clusters with the same objects, as far as others must not use their storage. */
interface StorageUser {
  readonly names: readonly string[];
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
  const byIdentity = new Map<string, Set<string>>();
  const infrastructures = new Map<string, string | undefined>();
  for (const { names, manifests } of users) {
    const infrastructure = infrastructureNameIn(manifests);
    for (const name of names) infrastructures.set(name, infrastructure);
    for (const identity of new Set(manifests.flatMap((manifest) => identitiesIn(manifest, release)))) {
      const known = byIdentity.get(identity) ?? new Set();
      byIdentity.set(identity, known);
      for (const name of names) known.add(name);
    }
  }
  return (name, most = 1) => {
    const own = infrastructures.get(name);
    const isOther = (other: string): boolean =>
      other !== name && !(own !== undefined && infrastructures.get(other) === own) && !areOne(name, other);
    return (storage) => {
      const identity = identityOf(storage);
      const others: string[] = [];
      for (const each of (identity === undefined ? undefined : byIdentity.get(identity)) ?? []) {
        if (isOther(each)) others.push(each);
        if (others.length >= most) break;
      }
      return others;
    };
  };
}

function identitiesIn(manifest: Manifest, release: Release): string[] {
  if (kindOf(manifest) !== 'Config') return [];
  const used = usedStorage(manifest, release);
  return used === undefined ? [] : [identityOf(used)].filter((each) => each !== undefined);
}

function identityOf({ backend, stanza }: ConfiguredBackend): string | undefined {
  const identity = backend.identity?.(stanza);
  return identity === undefined ? undefined : `${backend.field} ${identity}`;
}
