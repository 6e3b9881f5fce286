import { acknowledgedReason } from '../../core/acknowledgement';
import { placeIn } from '../../yaml/source-object';
import type { NotJudged } from '../../core/not-judged';
import type { Release } from '../../core/release';
import type { InputCluster } from '../../inputs/clusters';
import { embeddedSources, manifestsOf, type EmbeddedSource } from '../../rules/embedded/embedded-clusters';
import { usedStorage } from '../../rules/facts/used-backend';
import { ir331 } from '../../rules/storage/ir331-shared-storage';
import { kindOf } from '../../schema/kinds/kinds';
import { placedClusters } from './placed-clusters';

/** Named storage that a set, policy or work brings to clusters of which the input says nothing: they may be several. */
export function unplacedStorage(clusters: readonly InputCluster[], release: Release): NotJudged[] {
  const every = clusters.flatMap(({ objects }) => manifestsOf(objects));
  const placed = [...placedClusters(every)];
  const unplaced = new Set(placed.flatMap(([destination, names]) => (names === undefined ? [destination] : [])));
  if (unplaced.size === 0) return [];
  return clusters.flatMap(({ objects }) =>
    [...embeddedSources(objects)].flatMap(([destination, embedded]) =>
      unplaced.has(destination) ? embedded.flatMap((each) => ofConfig(each, destination, release)) : [],
    ),
  );
}

function ofConfig(source: EmbeddedSource, destination: string, release: Release): NotJudged[] {
  const { manifest } = source;
  if (kindOf(manifest) !== 'Config' || acknowledgedReason(manifest, ir331.id) !== undefined) return [];
  const used = usedStorage(manifest, release);
  if (used?.backend.identity?.(used.stanza) === undefined) return [];
  const { field, nameKeys } = used.backend;
  const { file, line } = placeIn(source, ['spec', 'storage', field, nameKeys.at(-1) ?? '']);
  const why = `which clusters ${destination} selects is not in the input; if they are several, they share this storage`;
  return [{ file, line, why }];
}
