import { isAtLeast, Release } from '../core/release';
import { blockedOnNodes } from './blocked-registries';
import { bySource, type ImageSettings, type MirrorRule } from './image-settings';
import { entriesAround } from './registry-scopes';
import { distinctBy } from '../core/data/group-by';

/** An entry of /etc/containers/registries.conf. */
export interface RegistryEntry {
  readonly blocked: boolean;
  readonly insecure: boolean;
  /** Of the entry as a whole, as 4.12 writes it. */
  readonly digestOnly: boolean;
  readonly mirrors: readonly Mirror[];
}

interface Mirror {
  readonly location: string;
  readonly by: MirrorRule['by'];
  readonly insecure: boolean;
}

/** The entries by their scope; undefined if the file stays as it is installed. */
export type RegistriesConf = ReadonlyMap<string, RegistryEntry> | undefined;

/**
 * What the Machine Config Operator writes. A more precise scope wins at a pull, so it inherits from those around it.
 * Source: openshift/runtime-utils pkg/registries/registries.go EditRegistriesConfig.
 */
export function registriesConf(settings: ImageSettings, release: Release): RegistriesConf {
  const { sources, mirrors } = settings;
  const { insecureRegistries: insecure } = sources;
  const blocked = blockedOnNodes(settings);
  if (insecure === undefined && blocked.length === 0 && mirrors.length === 0) return undefined;
  const scopes = [...new Set([...mirrors.map(({ source }) => source), ...blocked, ...(insecure ?? [])])];
  const [isBlocked, isInsecure] = [anyAround(blocked), anyAround(insecure ?? [])];
  const mirrorsOf = mirrorReader(scopes, mirrors);
  return new Map(
    scopes.map((scope) => {
      const found = mirrorsOf(scope);
      const entry: RegistryEntry = {
        blocked: isBlocked(scope) || (bySource(mirrors).get(scope) ?? []).some(({ neverSource }) => neverSource),
        insecure: isInsecure(scope),
        digestOnly: !isAtLeast(release, Release.V4_13) && found.length > 0,
        mirrors: found.map((mirror) => ({ ...mirror, insecure: isInsecure(mirror.location) })),
      };
      return [scope, entry];
    }),
  );
}

type Locations = readonly Omit<Mirror, 'insecure'>[];

/** The mirrors of a scope, or those of the scopes around it with the rest of its path. */
function mirrorReader(scopes: readonly string[], rules: readonly MirrorRule[]): (scope: string) => Locations {
  const own = new Map([...bySource(rules)].map(([source, each]) => [source, inOrder(each)]));
  const around = entriesAround(scopes.filter((scope) => !scope.startsWith('*.') && (own.get(scope)?.length ?? 0) > 0));
  let inherited = 0;
  return (scope) => {
    const found = own.get(scope) ?? [];
    const [nearest] = found.length > 0 ? [] : around(scope);
    if (nearest === undefined || inherited > MOST_INHERITED) return found;
    const all = own.get(nearest) ?? [];
    inherited += all.length;
    return all.map((mirror) => ({ ...mirror, location: mirror.location + scope.slice(nearest.length) }));
  };
}

/** No MachineConfig holds a file with more: etcd rejects it. */
const MOST_INHERITED = 50_000;

/** Of digests first. Where several sets name one source, in the order in which they stand. */
function inOrder(rules: readonly MirrorRule[]): Locations {
  const all = (['digest', 'tag'] as const).flatMap((by) =>
    rules.filter((rule) => rule.by === by).flatMap(({ mirrors }) => mirrors.map((location) => ({ location, by }))),
  );
  return distinctBy(all, (each) => `${each.by} ${each.location}`);
}

function anyAround(entries: readonly string[]): (scope: string) => boolean {
  const around = entriesAround(entries);
  return (scope) => around(scope).length > 0;
}
