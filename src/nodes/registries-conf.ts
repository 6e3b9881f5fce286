import { isAtLeast, Release } from '../core/release';
import { blockedOnNodes } from './blocked-registries';
import type { ImageSettings, MirrorRule } from './image-settings';
import { isWithin } from './registry-scopes';

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
  return new Map(
    scopes.map((scope) => {
      const found = mirrorsOf(scope, scopes, mirrors);
      const entry: RegistryEntry = {
        blocked: anyHolds(blocked, scope) || mirrors.some(({ source, neverSource }) => neverSource && source === scope),
        insecure: anyHolds(insecure, scope),
        digestOnly: !isAtLeast(release, Release.V4_13) && found.length > 0,
        mirrors: found.map((mirror) => ({ ...mirror, insecure: anyHolds(insecure, mirror.location) })),
      };
      return [scope, entry];
    }),
  );
}

/** The mirrors of a scope, or those of the scopes around it with the rest of its path. */
function mirrorsOf(scope: string, scopes: readonly string[], rules: readonly MirrorRule[]): Omit<Mirror, 'insecure'>[] {
  const own = inOrder(rules.filter(({ source }) => source === scope));
  if (own.length > 0) return own;
  const around = scopes.filter((outer) => outer !== scope && !outer.startsWith('*.') && isWithin(scope, outer));
  const mirrored = around.map((outer) => ({ outer, found: inOrder(rules.filter(({ source }) => source === outer)) }));
  const nearest = mirrored.find(({ found }) => found.length > 0);
  if (nearest === undefined) return [];
  return nearest.found.map((mirror) => ({ ...mirror, location: mirror.location + scope.slice(nearest.outer.length) }));
}

/** Of digests first. Where several sets name one source, in the order in which they stand. */
function inOrder(rules: readonly MirrorRule[]): Omit<Mirror, 'insecure'>[] {
  const all = (['digest', 'tag'] as const).flatMap((by) =>
    rules.filter((rule) => rule.by === by).flatMap(({ mirrors }) => mirrors.map((location) => ({ location, by }))),
  );
  return [...new Map(all.map((each) => [`${each.by} ${each.location}`, each])).values()];
}

function anyHolds(outer: readonly string[] | undefined, scope: string): boolean {
  return outer?.some((each) => isWithin(scope, each)) === true;
}
