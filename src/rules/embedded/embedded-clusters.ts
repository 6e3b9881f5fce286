import type { Manifest } from '../../core/manifest';
import type { SourceObject } from '../../yaml/source-object';
import { embeddedObjects, type EmbeddedObject } from './embedded-objects';

/** An object inside of another one, as it stands in a file. */
export interface EmbeddedSource extends SourceObject {
  /** Whether it is a part of an object: then what it leaves out is not missing. */
  readonly partial: boolean;
  /** Whether it is a Config that is applied server-side. */
  readonly serverSide: boolean;
}

/** What is carried goes to other clusters than what carries it: the objects of each, by the name of the destination. */
export function embeddedSources(carriers: readonly SourceObject[]): Map<string, EmbeddedSource[]> {
  return byDestination(carriers, ({ manifest }) => manifest, sourceOf);
}

/** The same for objects that stand in no file. */
export function embeddedManifests(carriers: readonly Manifest[]): Map<string, EmbeddedObject[]> {
  return byDestination(
    carriers,
    (carrier) => carrier,
    (_, embedded) => embedded,
  );
}

function sourceOf(carrier: SourceObject, { manifest, path, partial, serverSide }: EmbeddedObject): EmbeddedSource {
  return { manifest, file: carrier.file, partial, serverSide, locate: (below) => carrier.locate([...path, ...below]) };
}

function byDestination<Carrier, Embedded>(
  carriers: readonly Carrier[],
  manifestOf: (carrier: Carrier) => Manifest,
  take: (carrier: Carrier, embedded: EmbeddedObject) => Embedded,
): Map<string, Embedded[]> {
  const clusters = new Map<string, Embedded[]>();
  for (const carrier of carriers) {
    for (const embedded of embeddedObjects(manifestOf(carrier))) {
      const objects = clusters.get(embedded.destination) ?? [];
      objects.push(take(carrier, embedded));
      clusters.set(embedded.destination, objects);
    }
  }
  return clusters;
}
