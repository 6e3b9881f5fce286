import type { Manifest } from '../../core/manifest';
import type { SourceObject } from '../../yaml/source-object';
import { embeddedObjects, type EmbeddedObject } from './embedded-objects';

/** An embedded object with its position in a file. */
export interface EmbeddedSource extends SourceObject {
  /** Whether it is only a part of an object: then its missing fields may exist in the cluster. */
  readonly partial: boolean;
  /** Whether it is a Config that uses server-side apply. */
  readonly serverSide: boolean;
}

/** Embedded objects by destination, because they go to other clusters than the outer objects. */
export function embeddedSources(outerObjects: readonly SourceObject[]): Map<string, EmbeddedSource[]> {
  return byDestination(outerObjects, ({ manifest }) => manifest, sourceOf);
}

/** The same for objects without a file. */
export function embeddedManifests(outerObjects: readonly Manifest[]): Map<string, EmbeddedObject[]> {
  return byDestination(
    outerObjects,
    (outer) => outer,
    (_, embedded) => embedded,
  );
}

function sourceOf(outer: SourceObject, { manifest, path, partial, serverSide }: EmbeddedObject): EmbeddedSource {
  return { manifest, file: outer.file, partial, serverSide, locate: (below) => outer.locate([...path, ...below]) };
}

function byDestination<Outer, Embedded>(
  outerObjects: readonly Outer[],
  manifestOf: (outer: Outer) => Manifest,
  take: (outer: Outer, embedded: EmbeddedObject) => Embedded,
): Map<string, Embedded[]> {
  const clusters = new Map<string, Embedded[]>();
  for (const outer of outerObjects) {
    for (const embedded of embeddedObjects(manifestOf(outer))) {
      const objects = clusters.get(embedded.destination) ?? [];
      objects.push(take(outer, embedded));
      clusters.set(embedded.destination, objects);
    }
  }
  return clusters;
}
