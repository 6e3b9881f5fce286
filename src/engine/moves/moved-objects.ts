import { isLive } from '../../core/live-object';
import { groupBy } from '../../core/data/group-by';
import { jsonText } from '../../core/formats/json-text';
import { manifestKey, type Manifest } from '../../core/manifest';
import { nameOfPath } from '../../core/paths/posix-path';
import type { ClusterPair } from '../../inputs/cluster-pairs';
import { embeddedObjects } from '../../rules/embedded/embedded-objects';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { isConfig } from '../../schema/kinds/kinds';
import type { SourceObject } from '../../yaml/source-object';
import { sameCluster } from './same-cluster';

/** A cluster on both sides, and the paths under which OLD has some of the objects that NEW has in it. */
interface MovedPair extends ClusterPair {
  readonly movedFrom: readonly string[];
}

/**
 * The same clusters, with objects that an edit only moved from one to another in both sides of the other: a folder that was
 * renamed is no cluster that is removed. Where several are the same, the name of the folder decides.
 *
 * @param tools those that are in the folders that they bring
 */
export function withMoves(pairs: readonly ClusterPair[], tools: ReadonlySet<Manifest>): MovedPair[] {
  const moves = movesIn(pairs, tools);
  return pairs.map((pair) => {
    const here = moves.filter(({ to }) => to === pair);
    // What overlays share is in several clusters, and leaves one of them.
    const removed = new Set(moves.filter(({ from }) => from === pair).map(({ object }) => object));
    const { objects = [], ...rest } = pair.old ?? { closed: [] };
    const old = {
      objects: [...objects.filter((object) => !removed.has(object)), ...here.map(({ object }) => object)],
      ...rest,
    };
    const isSame = here.length === 0 && old.objects.length === objects.length;
    return { ...pair, ...(isSame ? {} : { old }), movedFrom: [...new Set(here.map(({ from }) => from.path))] };
  });
}

interface Move {
  readonly object: SourceObject;
  readonly from: ClusterPair;
  readonly to: ClusterPair;
}

/** First those that are the same, then those that were edited, too. */
function movesIn(pairs: readonly ClusterPair[], tools: ReadonlySet<Manifest>): Move[] {
  const [removed, come] = [placed(pairs, 'old', 'now'), placed(pairs, 'now', 'old')];
  if (removed.length === 0 || come.length === 0) return [];
  const mayMove = sameCluster(pairs, tools);
  const same = matches(removed, come, mayMove, ({ object }) => jsonText(object.manifest));
  const [moved, filled] = [new Set(same.map(({ object }) => object)), new Set(same.map(({ now }) => now))];
  const holders = new Map<string, number>();
  for (const pair of pairs) for (const key of keysIn(pair)) holders.set(key, (holders.get(key) ?? 0) + 1);
  const edited = matches(
    removed.filter(({ object }) => !moved.has(object)),
    come.filter(({ object }) => !filled.has(object)),
    mayMove,
    ({ object }) => keyOf(object),
  ).filter(
    // Else they may as well be two clusters, one of which goes while the other comes.
    ({ object, from, to }) => holders.get(keyOf(object)) === 2 || nameOfPath(from.path) === nameOfPath(to.path),
  );
  return withRestOfDumps([...same, ...edited]);
}

/** A dump lies in another place than the manifests: with its live Config goes what else describes the cluster. */
function withRestOfDumps(moves: readonly Move[]): Move[] {
  const moved = new Set(moves.map(({ object }) => object));
  const rest = moves.flatMap(({ object: { manifest }, from, to }) =>
    isConfig(manifest) && isLive(manifest) && (from.now?.objects ?? []).length === 0
      ? (from.old?.objects ?? []).filter((each) => !moved.has(each)).map((object) => ({ object, from, to }))
      : [],
  );
  return [...moves, ...rest];
}

interface Placed {
  readonly object: SourceObject;
  readonly pair: ClusterPair;
}

/** Objects of the registry that only one side of their cluster has. */
function placed(pairs: readonly ClusterPair[], side: 'old' | 'now', other: 'old' | 'now'): Placed[] {
  return pairs.flatMap((pair) => {
    const kept = new Set((pair[other]?.objects ?? []).map(keyOf));
    const only = (pair[side]?.objects ?? []).filter((object) => !kept.has(keyOf(object)) && isOurs(object));
    return only.map((object) => ({ object, pair }));
  });
}

function isOurs({ manifest }: SourceObject): boolean {
  return concernsRegistry(manifest) || embeddedObjects(manifest).length > 0;
}

function keyOf({ manifest }: SourceObject): string {
  return manifestKey(manifest);
}

function keysIn({ old, now }: ClusterPair): Set<string> {
  return new Set([old, now].flatMap((side) => side?.objects ?? []).map(keyOf));
}

/** Pairs of objects with the same text of which one is removed and the other came. */
function matches(
  removed: readonly Placed[],
  come: readonly Placed[],
  mayMove: (from: ClusterPair, to: ClusterPair) => boolean,
  textOf: (each: Placed) => string,
): (Move & { readonly now: SourceObject })[] {
  const [left, arrived] = [removed, come].map((all) => groupBy(all, textOf));
  return [...(left ?? [])].flatMap(([text, sources]) => {
    const targets = arrived?.get(text) ?? [];
    return sources.flatMap((source) => {
      const target = onlyMatch(
        source,
        targets.filter(({ pair }) => mayMove(source.pair, pair)),
      );
      if (target === undefined) return [];
      const others = sources.filter(({ pair }) => mayMove(pair, target.pair));
      if (onlyMatch(target, others) !== source) return [];
      return [{ object: source.object, from: source.pair, to: target.pair, now: target.object }];
    });
  });
}

function onlyMatch({ pair: { path } }: Placed, places: readonly Placed[]): Placed | undefined {
  const named = places.length > 1 ? places.filter(({ pair }) => nameOfPath(pair.path) === nameOfPath(path)) : places;
  return named.length === 1 ? named[0] : undefined;
}
