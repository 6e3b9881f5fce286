import type { Manifest } from '../../core/manifest';
import type { SourceObject } from '../../yaml/source-object';
import { carriedObjects, type CarriedObject } from './embedded-objects';

/** An object inside of another one, as it stands in a file. */
export interface CarriedSource extends SourceObject {
  /** Whether it is a part of an object: then what it leaves out is not missing. */
  readonly partial: boolean;
  /** Whether it is a Config that is applied server-side. */
  readonly serverSide: boolean;
}

/** What is carried goes to other clusters than what carries it: the objects of each, by the name of the destination. */
export function carriedSources(carriers: readonly SourceObject[]): Map<string, CarriedSource[]> {
  return byDestination(carriers, ({ manifest }) => manifest, sourceOf);
}

/** The same for objects that stand in no file. */
export function carriedManifests(carriers: readonly Manifest[]): Map<string, CarriedObject[]> {
  return byDestination(
    carriers,
    (carrier) => carrier,
    (_, carried) => carried,
  );
}

function sourceOf(carrier: SourceObject, { manifest, path, partial, serverSide }: CarriedObject): CarriedSource {
  return { manifest, file: carrier.file, partial, serverSide, locate: (below) => carrier.locate([...path, ...below]) };
}

function byDestination<Carrier, Carried>(
  carriers: readonly Carrier[],
  manifestOf: (carrier: Carrier) => Manifest,
  take: (carrier: Carrier, carried: CarriedObject) => Carried,
): Map<string, Carried[]> {
  const clusters = new Map<string, Carried[]>();
  for (const carrier of carriers) {
    for (const carried of carriedObjects(manifestOf(carrier))) {
      const objects = clusters.get(carried.destination) ?? [];
      objects.push(take(carrier, carried));
      clusters.set(carried.destination, objects);
    }
  }
  return clusters;
}
