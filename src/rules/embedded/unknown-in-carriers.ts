import { replacedAt } from '../../core/data/replaced-at';
import { isSameData } from '../../core/data/same-data';
import { unorderedChoice } from '../../core/tools/unordered-choice';
import { jsonText } from '../../core/formats/json-text';
import { formatFieldPath, isPathWithin, valueAt, type FieldPath } from '../../core/field-path';
import { describeObject, groupKind, manifestKey, type Manifest, describeManifest } from '../../core/manifest';
import { changedObjects, editedObjects, type ChangedObject } from '../../operator/changes/base/changed-objects';
import { isPredictable } from '../../operator/preview';
import type { Unknown } from '../../operator/unknown/unknown';
import { unreadBeside } from '../../operator/unknown/unread-beside';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { carrierOf } from './carriers';
import { drainingFields, unknownOfHosted } from './carriers/hosted-cluster';
import { embeddedManifests } from './embedded-clusters';
import { embeddedObjects, isCluster, isIdle, unrenderedIn, type EmbeddedObject } from './embedded-objects';
import { isDisabledKnown } from './reading/compliance';
import type { Elsewhere } from './placed-carriers';
import { unknownDeletions } from './unknown-deletions';
import { unknownPlacement } from './unknown-placement';
import { distinctBy } from '../../core/data/group-by';

/** What of the objects of a cluster cannot be predicted, because only the cluster or a tool makes objects of it. */
export function unknownInCarriers(manifests: readonly Manifest[]): Unknown[] {
  return manifests.flatMap((manifest) => unrendered(manifest, manifests));
}

/** The same of an edit: of carriers that it changes, and what changes in how they bring their objects. */
export function unknownInCarrierEdit(
  old: readonly Manifest[],
  now: readonly Manifest[],
  elsewhere: Elsewhere = () => [],
): Unknown[] {
  const inCarriers = changedObjects(old, now).flatMap((changed) => {
    const { manifest, before, isEdited } = changed;
    const first = isEdited ? before : undefined;
    return [
      ...(first === undefined ? unrendered(manifest, now) : unrenderedChange([first, old], [manifest, now])),
      ...hostedChange(changed),
      ...(first === undefined ? [] : nodePoolChange(first, changed)),
      ...(first === undefined ? [] : deliveryChange([first, old], [manifest, now])),
    ];
  });
  return [...unknownDeletions(old, now), ...inCarriers, ...unknownPlacement(old, now, elsewhere)];
}

function unrendered(manifest: Manifest, around: readonly Manifest[]): Unknown[] {
  return unrenderedIn(manifest, around).map(({ subject, path, why }) => ({
    object: describeObject(subject),
    ...(path.length === 0 ? {} : { field: formatFieldPath(path) }),
    why,
  }));
}

/** What one side has and is not rendered. An edit of other values of a chart changes nothing of the registry. */
function unrenderedChange(old: Beside, now: Beside): Unknown[] {
  const [before, after] = [unrenderedIn(...old), unrenderedIn(...now)];
  const values = after.filter(({ parts }) => parts !== undefined);
  const partsOf = (all: typeof after): unknown[] => all.map(({ path, parts }) => [path, parts]);
  const withoutValues = ([outer]: Beside): unknown =>
    replacedAt(
      outer,
      values.map(({ path }) => ({ path, value: null })),
    );
  const isElsewhere =
    values.length > 0 &&
    isSameData(partsOf(before), partsOf(after)) &&
    editedObjects([withoutValues(old) as Manifest], [withoutValues(now) as Manifest]).length === 0;
  if (isElsewhere) return [];
  const all = [...unrendered(...now), ...unrendered(...old)];
  return distinctBy(all, (each) => jsonText([each.object, each.field, each.why]));
}

/** A carrier and all objects of its side. */
type Beside = readonly [carrier: Manifest, around: readonly Manifest[]];

/** A HostedCluster is more than what it carries: of the rest, some fields reach the nodes and the registry. */
function hostedChange({ manifest, isEdited, fields }: ChangedObject): Unknown[] {
  if (!isHostedCluster(manifest) || !isEdited) return [];
  const object = describeManifest(manifest);
  return fields.flatMap((field) => {
    const why = unknownOfHosted(field);
    return why === undefined ? [] : [{ object, field, why }];
  });
}

/** The nodes of a hosted cluster. Where its registry stores images is not in the input. */
function nodePoolChange(first: Manifest, { manifest, fields }: ChangedObject): Unknown[] {
  if (groupKind(manifest) !== 'hypershift.openshift.io/NodePool') return [];
  return drainingFields(first, manifest, fields).map((field) => ({
    object: describeManifest(manifest),
    field,
    why: 'nodes of the hosted cluster are drained: if its registry stores images in emptyDir, the images on these nodes are lost',
  }));
}

function isHostedCluster(manifest: Manifest): boolean {
  return manifest.kind === 'HostedCluster' && carrierOf(manifest) !== undefined;
}

function deliveryChange([old, aroundOld]: Beside, [now, aroundNow]: Beside): Unknown[] {
  if (carrierOf(now) === undefined || isHostedCluster(now)) return [];
  // With the objects around them, with which others asked for the same before.
  const [ofOld, ofNow] = [embeddedObjects(old, aroundOld), embeddedObjects(now, aroundNow)];
  if (![...ofOld, ...ofNow].some(({ manifest }) => concernsRegistry(manifest))) return [];
  const isPredicted = [old, now].every(isDisabledKnown);
  const before = withoutObjects(old, ofOld, ofNow);
  const after = withoutObjects(now, ofNow, ofOld);
  return changedObjects([before], [after]).flatMap(({ fields }) =>
    fields
      .filter((field) => !field.startsWith('metadata.') && !(isPredicted && field === 'spec.disabled'))
      .map((field) => ({
        object: describeManifest(now),
        field,
        why: 'how it deploys its objects is not predicted',
      })),
  );
}

/** A copy without its objects, and without what is only about those that only this side has. */
function withoutObjects(outer: Manifest, own: readonly EmbeddedObject[], others: readonly EmbeddedObject[]): Manifest {
  const known = new Set(others.map(({ manifest }) => manifestKey(manifest)));
  const isOfOneSide = ({ manifest, locate }: EmbeddedObject): boolean =>
    locate === undefined && !known.has(manifestKey(manifest));
  const ofOneSide = own.filter(isOfOneSide);
  const ofBoth = own.filter((each) => !isOfOneSide(each)).map(({ path }) => path);
  const single = ofOneSide.map(({ manifest }) => manifest);
  return replacedAt(outer, [
    ...ofBoth.map((path) => ({ path, value: null })),
    ...ofOneSide.map(({ path }) => {
      const entry = entryOf(path, ofBoth);
      return entry === undefined ? { path, value: null } : { path: entry, value: undefined };
    }),
    ...(carrierOf(outer)?.idle?.(outer, single) ?? []).map((path) => ({ path, value: undefined })),
    ...CHOICES.map((path) => ({ path, value: unorderedChoice(valueAt(outer, path)) })),
  ]) as Manifest;
}

/** How sets of Hive choose clusters. */
const CHOICES = [
  ['spec', 'clusterDeploymentRefs'],
  ['spec', 'clusterDeploymentSelector'],
];

/** The outermost entry of a list on the path that holds no object of both sides. */
function entryOf(path: FieldPath, ofBoth: readonly FieldPath[]): FieldPath | undefined {
  return path
    .flatMap((step, index) => (typeof step === 'number' ? [path.slice(0, index + 1)] : []))
    .find((entry) => !ofBoth.some((other) => isPathWithin(other, entry)));
}

/**
 * Policies and commands that may change the registry, and that carriers bring to clusters for which the input has none of its
 * objects: each predicted cluster of the input may be one of them, unless they go to one cluster that is named.
 */
export function unreadElsewhere(manifests: readonly Manifest[]): Unknown[] {
  return [...embeddedManifests(manifests)].flatMap(([destination, objects]) => {
    const applied = objects.filter((each) => !isIdle(each)).map(({ manifest }) => manifest);
    if (isCluster(destination) || isPredictable(applied)) return [];
    return unreadBeside(applied).map(({ object, why }) => ({
      object,
      why: `${why}; whether ${destination} brings it to this cluster is not in the input`,
    }));
  });
}
