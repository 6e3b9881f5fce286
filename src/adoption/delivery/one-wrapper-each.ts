import type { Manifest } from '../../core/manifest';
import { embeddedObjects } from '../../rules/embedded/embedded-objects';
import { isOfManagedKind } from '../../schema/kinds/kinds';
import type { SourceObject } from '../../yaml/source-object';
import { isWrapper } from './unwrapped';

/** Whether an object brings a registry to a cluster. */
export function holdsRegistry(manifest: Manifest): boolean {
  return embeddedObjects(manifest).some((each) => isOfManagedKind(each.manifest));
}

interface ClusterObjects {
  readonly name: string;
  readonly objects: readonly SourceObject[];
}

/** An input for each object that a delivery writes for a registry: one chart has one delivery. */
export function oneWrapperEach<T extends ClusterObjects>(input: T): T[] {
  const wrappers = input.objects.filter(({ manifest }) => isWrapper(manifest) && holdsRegistry(manifest));
  const first = wrappers[0];
  if (first === undefined || wrappers.length === 1) return [input];
  const ownerOf = (object: SourceObject): SourceObject =>
    wrappers.find((each) => each === object || isFor(object.manifest, each.manifest)) ?? first;
  return wrappers.map((wrapper) => ({
    ...input,
    name: `${input.name}/${nameOf(wrapper.manifest)}`,
    objects: input.objects.filter((object) => ownerOf(object) === wrapper),
  }));
}

/** A delivery gives one name to all that it writes. */
function isFor({ kind, metadata }: Manifest, wrapper: Manifest): boolean {
  const { name, namespace } = wrapper.metadata;
  return ['Placement', 'PlacementBinding'].includes(kind) && metadata.name === name && metadata.namespace === namespace;
}

/** The namespace of a ManifestWork is its cluster. */
function nameOf({ kind, metadata }: Manifest): string {
  return kind === 'ManifestWork' ? (metadata.namespace ?? metadata.name) : metadata.name;
}
