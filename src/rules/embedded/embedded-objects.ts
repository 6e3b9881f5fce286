import { oncePer, oncePerMember } from '../../core/caching/once-per';
import { oncePerMembers } from '../../core/caching/once-per-members';
import type { FieldPath } from '../../core/field-path';
import type { ManifestReference } from '../../core/finding';
import type { LaterValue } from '../../yaml/later-value';
import { referenceTo, type Manifest, describeManifest } from '../../core/manifest';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { isConfig } from '../../schema/kinds/kinds';
import { knownPart } from '../../yaml/known-part';
import { manifestOf } from '../../yaml/read/manifest-of';
import type { Carrier, CarrierError, LoadedObject, Unjudged } from './reading/carrier';
import { namesReadBy, placedAmong } from './reading/among-all';
import { carrierOf } from './carriers';
import { embeddingOf, nestedEmbedding, nestedUnjudged, outerPath, type Embedding } from './reading/embedding';
import { unknownCarrier } from './reading/unknown-carrier';

/** An object inside another object, such as a Policy, which brings it to a cluster. */
export interface EmbeddedObject
  extends Embedding, Pick<LoadedObject, 'applied' | 'over' | 'isReported' | 'isDisabled' | 'isRecreated' | 'amongAll'> {
  readonly manifest: Manifest;
  /** Whether it is merged into the object in the cluster: then its missing fields may exist there. */
  readonly partial: boolean;
  /** What of it is filled in later. */
  readonly later: readonly LaterValue[];
  /** Whether it is a Config that uses server-side apply. */
  readonly serverSide: boolean;
  /** Why it stays in its cluster when the carrier goes or no longer has it: repository, file and symbol. @default - it does not stay */
  readonly leftBehind?: string;
  /** The cluster or set of clusters. Objects with the same destination are in the same clusters. */
  readonly destination: string;
}

/** Something in an object that is not judged, because it is not rendered here. */
interface Unrendered extends Unjudged {
  /** The object that holds it. */
  readonly subject: ManifestReference;
}

/** The objects in an object, without the values of templates that are not rendered yet. `around` are the objects beside it. */
export function embeddedObjects(outer: Manifest, around: readonly Manifest[] = []): readonly EmbeddedObject[] {
  const carrier = carrierOf(outer);
  if (carrier === undefined) return [];
  const { objects } = unpack(outer, carrier, around);
  if (!objects.some(({ amongAll }) => amongAll !== undefined)) return objects;
  return placedBeside(outer, around);
}

const placedBeside = oncePerMember((outer: Manifest, around: readonly Manifest[]) => {
  const { objects } = unpack(outer, carrierOf(outer), around);
  return placedAmong(objects, namesBeside(around.length === 0 ? [outer] : around));
}, oncePerMembers);

/** The names that the objects, and those in them, give to what the registry and the nodes read. */
const namesBeside = oncePerMembers((around: readonly Manifest[]) =>
  namesReadBy(
    around.flatMap((outer) => {
      const carrier = carrierOf(outer);
      const inside = carrier === undefined ? [] : unpack(outer, carrier, around).objects;
      return [outer, ...inside.map(({ manifest }) => manifest)];
    }),
  ),
);

/** Whether an object brings one of the registry to a cluster. */
export function bringsRegistry(outer: Manifest, around: readonly Manifest[] = []): boolean {
  return embeddedObjects(outer, around).some(({ manifest }) => concernsRegistry(manifest));
}

/** What in an object may concern the registry and cannot be judged. */
export function unrenderedIn(outer: Manifest, around: readonly Manifest[]): Unrendered[] {
  return unpack(outer, carrierOf(outer), around).unjudged.map((each) => ({ ...each, subject: referenceTo(outer) }));
}

/** The mistakes of a carrier, and of those inside of it. */
export function carrierErrors(outer: Manifest, around: readonly Manifest[]): readonly CarrierError[] {
  const carrier = carrierOf(outer);
  return carrier === undefined ? [] : unpack(outer, carrier, around).errors;
}

/** Whether its carrier changes nothing in a cluster: a policy that only reports, or that is disabled. */
export function isIdle({ isReported = false, isDisabled = false }: EmbeddedObject): boolean {
  return isReported || isDisabled;
}

interface Contents {
  readonly objects: EmbeddedObject[];
  readonly unjudged: Unjudged[];
  readonly errors: CarrierError[];
}

/** Reading texts is slow, and many ask for what they hold, each with a list of its own of the same objects. */
const contentsBeside = oncePerMember(
  (outer: Manifest, around: readonly Manifest[]) => unpacked(outer, carrierOf(outer) ?? unknownCarrier, around),
  oncePerMembers,
);

/** What no carrier holds does not depend on the objects beside it. */
const unpackedAlone = oncePer((outer: Manifest) => unpacked(outer, unknownCarrier, []));

function unpack(outer: Manifest, carrier: Carrier | undefined, around: readonly Manifest[]): Contents {
  return carrier === undefined ? unpackedAlone(outer) : contentsBeside(outer, around);
}

function unpacked(outer: Manifest, carrier: Carrier, around: readonly Manifest[]): Contents {
  const contents: Contents = { objects: [], unjudged: [], errors: [] };
  const loaded: (LoadedObject & { readonly manifest: Manifest; readonly prefix: FieldPath })[] = [];
  for (const load of carrier.load(outer, around)) {
    if ('why' in load) contents.unjudged.push(load);
    else if ('found' in load) contents.errors.push(load);
    else loaded.push(...manifestOf(load.value).map((found) => ({ ...load, ...found })));
  }
  const beside = loaded.map(({ manifest }) => manifest);
  for (const each of loaded) addLoaded(contents, outer, each, beside);
  return contents;
}

function addLoaded(
  { objects, unjudged, errors }: Contents,
  outer: Manifest,
  loaded: LoadedObject & { readonly manifest: Manifest; readonly prefix: FieldPath },
  beside: readonly Manifest[],
): void {
  const { manifest, templates } = loaded;
  const place = embeddingOf(outer, loaded);
  const destination = loaded.destination ?? clusterOfCarrier(outer);
  const carrier = carrierOf(manifest);
  const inner = unpack(manifest, carrier, beside);
  const disabled = loaded.isDisabled === true ? { isDisabled: true } : {};
  objects.push(
    ...inner.objects.map((each) => ({ ...each, ...nestedEmbedding(place, each), ...disabled, destination })),
  );
  unjudged.push(...inner.unjudged.map((each) => nestedUnjudged(place, each)));
  errors.push(...inner.errors.map((error) => ({ ...error, path: outerPath(place, error.path) })));
  if (carrier !== undefined && carrier.isObject !== true) return;
  const known = knownPart(manifest, templates);
  if (known === undefined) return;
  objects.push({
    ...place,
    ...known,
    partial: loaded.partial || known.manifest !== manifest,
    applied: loaded.applied,
    ...(loaded.isReported === true ? { isReported: true } : {}),
    ...(loaded.isRecreated === true ? { isRecreated: true } : {}),
    ...(loaded.amongAll === undefined ? {} : { amongAll: loaded.amongAll }),
    ...disabled,
    ...(loaded.over === undefined ? {} : { over: loaded.over }),
    ...(loaded.leftBehind === undefined ? {} : { leftBehind: loaded.leftBehind }),
    serverSide: loaded.serverSide === true && isConfig(manifest),
    destination,
  });
}

/** All ManifestWorks in a namespace go to the cluster with its name; a policy or a set may go to any clusters. */
export function clusterOfCarrier(outer: Manifest): string {
  const { namespace } = referenceTo(outer);
  if (outer.kind === 'ManifestWork' && namespace !== undefined) return `${CLUSTER}${namespace}`;
  return describeManifest(outer);
}

const CLUSTER = 'cluster ';

/** Whether a destination is one cluster, which its name identifies. */
export function isCluster(destination: string): boolean {
  return destination.startsWith(CLUSTER);
}
