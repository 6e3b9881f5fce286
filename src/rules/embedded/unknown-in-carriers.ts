import { formatFieldPath, valueAt, type FieldPath } from '../../core/field-path';
import { describeObject, objectKey, referenceTo, type Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { changedObjects } from '../../operator/changes/changed-objects';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { carrierOf } from './carriers';
import { embeddedObjects, unrenderedIn } from './embedded-objects';

/** What of the objects of a cluster cannot be predicted, because only the cluster or a tool makes objects of it. */
export function unknownInCarriers(manifests: readonly Manifest[]): Unknown[] {
  return manifests.flatMap((manifest) => unrendered(manifest, manifests));
}

/** The same of an edit: of carriers that it changes, and what changes in how they bring their objects. */
export function unknownInCarrierEdit(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  const before = new Map(old.map((manifest) => [objectKey(referenceTo(manifest)), manifest]));
  return changedObjects(old, now).flatMap(({ manifest, isEdited }) => {
    const first = isEdited ? before.get(objectKey(referenceTo(manifest))) : undefined;
    return [...unrendered(manifest, now), ...(first === undefined ? [] : deliveryChange(first, manifest))];
  });
}

function unrendered(manifest: Manifest, around: readonly Manifest[]): Unknown[] {
  return unrenderedIn(manifest, around).map(({ subject, path, why }) => ({
    object: describeObject(subject),
    ...(path.length === 0 ? {} : { field: formatFieldPath(path) }),
    why,
  }));
}

/** A HostedCluster is more than what it carries: of it only that is compared. */
function deliveryChange(old: Manifest, now: Manifest): Unknown[] {
  if (carrierOf(now) === undefined || now.kind === 'HostedCluster') return [];
  const embedded = [old, now].map((each) => embeddedObjects(each));
  if (!embedded.flat().some(({ manifest }) => concernsRegistry(manifest))) return [];
  const [before, after] = [old, now].map((each, side) => {
    const paths = embedded[side]?.map(({ path }) => path) ?? [];
    return paths.reduce(withoutPath, each);
  });
  if (before === undefined || after === undefined) return [];
  return changedObjects([before], [after]).flatMap(({ fields }) =>
    fields
      .filter((field) => !field.startsWith('metadata.'))
      .map((field) => ({
        object: describeObject(referenceTo(now)),
        field,
        why: 'how it brings its objects to the cluster is not predicted',
      })),
  );
}

/** A copy with null at the path. */
function withoutPath<T>(value: T, path: FieldPath): T {
  return put(value, path) as T;
}

function put(value: unknown, [step, ...rest]: FieldPath): unknown {
  if (step === undefined || valueAt(value, [step]) === undefined) return null;
  const inner = put(valueAt(value, [step]), rest);
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === step ? inner : each));
  return isRecord(value) ? { ...value, [step]: inner } : value;
}
