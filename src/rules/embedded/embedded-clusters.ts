import { oncePer } from '../../core/caching/once-per';
import type { Manifest } from '../../core/manifest';
import type { NotJudged } from '../../core/not-judged';
import { placeIn, type SourceObject } from '../../yaml/source-object';
import type { Applied } from './reading/carrier';
import { outerPath, type Embedding } from './reading/embedding';
import { laterInFiles } from './later-in-files';
import { variablesInSecrets } from '../facts/variables-in-secrets';
import { embeddedObjects, isIdle, unrenderedIn, type EmbeddedObject } from './embedded-objects';

/** An embedded object with its position in a file. */
export interface EmbeddedSource extends SourceObject {
  /** Whether it is only a part of an object: then its missing fields may exist in the cluster. */
  readonly partial: boolean;
  /** Whether it is a patch of kustomize: what is beside its values in the whole object is not known. @default false */
  readonly isPatch?: boolean;
  readonly applied: Applied;
  /** Whether its carrier changes nothing in the cluster: a policy that only reports, or that is disabled. @default false */
  readonly isNeverApplied?: boolean;
  /** Whether it is a Config that uses server-side apply. */
  readonly serverSide: boolean;
  /** Set if only its spec stands in the file: the object and the field that are the spec. */
  readonly specOf: Embedding['specOf'];
  /** Set if it is a copy of another object: that object. @default - it is none */
  readonly copyOf?: Manifest;
}

/** The same list for all who ask, so that what the objects hold is read once. */
export const manifestsOf = oncePer((objects: readonly SourceObject[]): readonly Manifest[] =>
  objects.map(({ manifest }) => manifest),
);

/** Embedded objects by destination, because they go to other clusters than the outer objects. */
export const embeddedSources = oncePer((outerObjects: readonly SourceObject[]) =>
  byDestination(outerObjects, manifestsOf(outerObjects), (outer, embedded: EmbeddedObject): EmbeddedSource => {
    const { copyOf } = embedded;
    const copied = copyOf && outerObjects.find(({ manifest }) => manifest === copyOf);
    return { ...sourceOf(outer, embedded), ...(copyOf && { copyOf }), ...(copied && placesIn(copied)) };
  }),
);

/** The same for objects without a file. */
export const embeddedManifests = oncePer((outerObjects: readonly Manifest[]) =>
  byDestination(outerObjects, outerObjects, (_, embedded: EmbeddedObject) => embedded),
);

/** What in the objects of a cluster, and of those that it brings objects to, is not judged. */
export function unrenderedSources(outerObjects: readonly SourceObject[]): NotJudged[] {
  const around = manifestsOf(outerObjects);
  const unrendered = outerObjects.flatMap((outer) =>
    unrenderedIn(outer.manifest, around).map(({ path, within, why }) => {
      const { file, line } = placeIn(outer, path, within?.());
      return { file, line, why };
    }),
  );
  const objects = [...outerObjects, ...[...embeddedSources(outerObjects).values()].flat()];
  return [...unrendered, ...laterInFiles(objects), ...variablesInSecrets(objects)];
}

function sourceOf(outer: SourceObject, embedded: EmbeddedObject): EmbeddedSource {
  const { manifest, later, partial, applied, serverSide, specOf, copyOf } = embedded;
  return {
    ...{ manifest, later, file: outer.file, partial, applied, serverSide, specOf },
    isNeverApplied: isIdle(embedded),
    // What a text holds, or another field stands for, has no place of its own.
    addressOf: (field) =>
      embedded.locate !== undefined || copyOf !== undefined || (specOf !== undefined && field[0] !== 'spec')
        ? undefined
        : outer.addressOf?.(outerPath(embedded, field)),
    locate: (field) => outer.locate(outerPath(embedded, field), embedded.locate?.(field)),
  };
}

/** Where its fields stand. */
function placesIn(source: SourceObject): Pick<SourceObject, 'file' | 'addressOf' | 'locate'> {
  const { file, addressOf } = source;
  return { file, ...(addressOf && { addressOf }), locate: (path, within) => source.locate(path, within) };
}

function byDestination<Outer, Embedded>(
  outerObjects: readonly Outer[],
  manifests: readonly Manifest[],
  take: (outer: Outer, embedded: EmbeddedObject) => Embedded,
): ReadonlyMap<string, readonly Embedded[]> {
  const clusters = new Map<string, Embedded[]>();
  for (const [index, outer] of outerObjects.entries()) {
    const manifest = manifests[index];
    for (const embedded of manifest === undefined ? [] : embeddedObjects(manifest, manifests)) {
      const objects = clusters.get(embedded.destination) ?? [];
      objects.push(take(outer, embedded));
      clusters.set(embedded.destination, objects);
    }
  }
  return clusters;
}
