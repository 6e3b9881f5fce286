import { indexBy } from '../../core/caching/once-per';
import { valueAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { manifestKey, type Manifest } from '../../core/manifest';
import type { NotJudged } from '../../core/not-judged';
import { withLiveFieldsOf } from '../../operator/live/live-fields';
import { unknownStorageOwner } from '../../operator/live/unknown-storage';
import type { Unknown } from '../../operator/unknown/unknown';
import { isConfig } from '../../schema/kinds/kinds';
import { placeIn, type SourceObject } from '../../yaml/source-object';
import { mergedFrom } from '../facts/live-field';

interface WithObjects {
  readonly objects: readonly SourceObject[];
}

/** A cluster in which the manifest of an object stands beside the live one, as apply merges the one into the other. */
export function overLive<Cluster extends WithObjects>(cluster: Cluster): Cluster {
  const pairs = [...byKey(cluster.objects).values()].flatMap((same) => pairOf(same) ?? []);
  if (pairs.length === 0) return cluster;
  const { written, manifests, found } = sidesOf(cluster);
  const contents = withLiveFieldsOf(manifests, found);
  const contentOf = new Map(written.map((object, index) => [object, contents[index]]));
  const merged = new Map(pairs.map((pair) => [pair.written, mergedOf(pair, contentOf.get(pair.written))]));
  const lives = new Set(pairs.map(({ live }) => live));
  const objects = cluster.objects.filter((object) => !lives.has(object)).map((object) => merged.get(object) ?? object);
  return { ...cluster, objects };
}

const byKey = indexBy<SourceObject>(({ manifest }) => manifestKey(manifest));

/** What the live object has and the manifest leaves out, where the input does not show whether apply takes it away. */
export function unknownBeside(cluster: WithObjects): (Unknown & NotJudged)[] {
  const { written, manifests, found } = sidesOf(cluster);
  return unknownStorageOwner(found, manifests).flatMap((unknown) => {
    const place = written.find(({ manifest }) => isConfig(manifest));
    if (place === undefined) return [];
    const { file, line } = placeIn(place, ['spec', 'storage']);
    return [{ ...unknown, file, line }];
  });
}

interface Sides {
  readonly written: readonly SourceObject[];
  /** Of `written`. */
  readonly manifests: readonly Manifest[];
  /** The live objects. */
  readonly found: readonly Manifest[];
}

function sidesOf({ objects }: WithObjects): Sides {
  const written = objects.filter(({ manifest }) => !isLive(manifest));
  const found = objects.map(({ manifest }) => manifest).filter(isLive);
  return { written, manifests: written.map(({ manifest }) => manifest), found };
}

interface LivePair {
  readonly live: SourceObject;
  readonly written: SourceObject;
}

function pairOf(same: readonly SourceObject[]): LivePair | undefined {
  const live = same.find(({ manifest }) => isLive(manifest));
  const written = same.find(({ manifest }) => !isLive(manifest));
  return same.length === 2 && live !== undefined && written !== undefined ? { live, written } : undefined;
}

/** It has metadata and status of the cluster. A field is found where it is written, else in the live object. */
function mergedOf({ live, written }: LivePair, content: Manifest | undefined): SourceObject {
  const { annotations, labels } = written.manifest.metadata;
  const metadata = {
    ...live.manifest.metadata,
    ...(annotations && { annotations: { ...live.manifest.metadata.annotations, ...annotations } }),
    ...(labels && { labels: { ...live.manifest.metadata.labels, ...labels } }),
  };
  return {
    ...written,
    manifest: mergedFrom(written.manifest, { ...live.manifest, ...content, metadata }),
    locate: (path, within) =>
      valueAt(written.manifest, path) === undefined && valueAt(live.manifest, path) !== undefined
        ? { file: live.file, ...live.locate(path, within) }
        : written.locate(path, within),
  };
}
