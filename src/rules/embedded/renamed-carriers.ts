import { indexBy } from '../../core/caching/once-per';
import { valueAt } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import { manifestKey, type Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { carrierOf } from './carriers';
import { bindingsOf } from './carriers/policy';
import { embeddedManifests } from './embedded-clusters';
import { clusterOfCarrier, type EmbeddedObject } from './embedded-objects';
import { placementsOf } from './placements-of';
import { IF_CREATED } from './reading/compliance';

/**
 * Policies and sets of works with another name in NEW, and with the same objects of the registry for the same clusters: the destination
 * in OLD by that in NEW. The clusters keep the objects in between, because the carrier of OLD deletes nothing.
 */
export function renamedCarriers(old: readonly Manifest[], now: readonly Manifest[]): ReadonlyMap<string, string> {
  const [before, after] = [embeddedManifests(old), embeddedManifests(now)];
  const added = traits(now, after, before);
  if (added.size === 0) return added;
  const left = traits(old, before, after);
  return new Map(
    [...added].flatMap(([trait, name]) => {
      const former = left.get(trait);
      const isKept =
        before.get(former ?? '')?.every(({ leftBehind }) => leftBehind !== undefined && leftBehind !== IF_CREATED) ===
        true;
      return former !== undefined && isKept ? [[name, former] as const] : [];
    }),
  );
}

type Destinations = ReadonlyMap<string, readonly EmbeddedObject[]>;

/** The destinations that only one side has, each by what it has in common with no other one. */
function traits(side: readonly Manifest[], own: Destinations, other: Destinations): Map<string, string> {
  const single = [...own].filter(([destination]) => !other.has(destination));
  if (single.length === 0) return new Map();
  const carriers = byDestination(side);
  const found = single.flatMap(([destination, objects]) => {
    const [carrier, ...more] = carriers.get(destination) ?? [];
    const placements = carrier === undefined || more.length > 0 ? undefined : placementsOf(carrier, side);
    const brought = objects.map(({ manifest }) => manifest).filter(concernsRegistry);
    if (carrier === undefined || placements === undefined || brought.length === 0) return [];
    const choice = placements.map(({ kind, metadata, ...rest }) => [kind, metadata.namespace, rest['spec']]);
    // A new placement of one of several clusters may choose another one.
    if (placements.some((each) => valueAt(each, ['spec', 'numberOfClusters']) !== undefined)) return [];
    const keys = [...new Set(brought.map(manifestKey))].sort();
    return [{ trait: jsonText([keys, choice, settingsOf(carrier, side)]), destination }];
  });
  const times = new Map<string, number>();
  for (const { trait } of found) times.set(trait, (times.get(trait) ?? 0) + 1);
  return new Map(
    found.filter(({ trait }) => times.get(trait) === 1).map(({ trait, destination }) => [trait, destination]),
  );
}

/** How a carrier and its bindings bring objects, without these and without names. */
function settingsOf(carrier: Manifest, side: readonly Manifest[]): unknown {
  return [carrier['spec'], ...bindingsOf(carrier, side)].map(withoutContent);
}

function withoutContent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutContent);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !CONTENT.has(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutContent(each)]));
}

const CONTENT: ReadonlySet<string> = new Set(['metadata', 'name', 'subjects', 'object-templates', 'manifests']);

const byDestination = indexBy<Manifest>((each) => (carrierOf(each) === undefined ? '' : clusterOfCarrier(each)));
