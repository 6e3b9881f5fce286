import { jsonText } from '../../core/formats/json-text';
import { referenceTo, type Manifest } from '../../core/manifest';
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
  const own = new Map(wrappers.map((each) => [each, [] as SourceObject[]]));
  const byName = new Map([...wrappers].reverse().map((each) => [fullNameOf(each.manifest), each]));
  for (const object of input.objects) {
    const named = isBound(object.manifest) ? byName.get(fullNameOf(object.manifest)) : undefined;
    own.get(own.has(object) ? object : (named ?? first))?.push(object);
  }
  return [...own].map(([wrapper, objects]) => ({
    ...input,
    name: `${input.name}/${nameOf(wrapper.manifest)}`,
    objects,
  }));
}

/** A delivery gives one name to all that it writes. */
function isBound({ kind }: Manifest): boolean {
  return ['Placement', 'PlacementBinding'].includes(kind);
}

function fullNameOf({ metadata: { namespace, name } }: Manifest): string {
  return jsonText([namespace ?? null, name]);
}

/** The namespace of a ManifestWork is its cluster. */
function nameOf(manifest: Manifest): string {
  const { kind, namespace, name } = referenceTo(manifest);
  return kind === 'ManifestWork' ? (namespace ?? name) : name;
}
