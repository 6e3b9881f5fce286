import { formatFieldPath, valueAt, type FieldPath } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import { allTexts } from '../../core/data/all-texts';
import { isLive } from '../../core/live-object';
import { apiGroup, describeObject, groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { CREDENTIALS_LABEL, STORAGE_CHANGE_LABEL } from '../../core/names';
import { changedObjects, editedObjects } from '../../operator/changes/base/changed-objects';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { namesObjectOfRegistry, namesRegistry } from '../../schema/kinds/names-registry';
import { carrierOf } from './carriers';
import { embeddedObjects, unrenderedIn } from './embedded-objects';

/**
 * Changed objects of which nobody here knows what they do, and which name an object of the registry: a policy that changes the
 * Config, or a script.
 */
export function unknownMentions(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  const isForeign = (manifest: Manifest): boolean => !isKnown(manifest, [...old, ...now]);
  const moved = changedObjects(old, now)
    .filter(({ manifest, isEdited }) => !isEdited && isForeign(manifest) && PARTS.some((part) => names(manifest[part])))
    .map(({ manifest }) => ({ object: describeObject(referenceTo(manifest)), why: WHY }));
  const edited = editedObjects(old, now)
    .filter(({ after }) => isForeign(after))
    .flatMap(({ before, after, paths }) =>
      paths
        .filter((path) => [before, after].some((manifest) => isNamedAround(path, manifest)))
        .map((path) => ({ object: describeObject(referenceTo(after)), field: formatFieldPath(path), why: WHY })),
    );
  return [...moved, ...edited];
}

const WHY = 'it names an object of the registry, and what it does then is not predicted';

/** Whether other readers look at it, or nothing acts on what it says. */
function isKnown(manifest: Manifest, around: readonly Manifest[]): boolean {
  const { apiVersion, metadata } = manifest;
  if (isLive(manifest) || concernsRegistry(manifest) || LABELS.some((label) => metadata.labels?.[label] !== undefined))
    return true;
  if (READ.has(apiGroup(apiVersion)) || READ.has(groupKind(manifest))) return true;
  const carrier = carrierOf(manifest);
  return carrier !== undefined && apiGroup(apiVersion) === ''
    ? embeddedObjects(manifest, around).length + unrenderedIn(manifest, around).length > 0
    : carrier !== undefined || unrenderedIn(manifest, around).length > 0;
}

/** Our own objects, of which changes say what they do. */
const LABELS = [STORAGE_CHANGE_LABEL, CREDENTIALS_LABEL];

const READ: ReadonlySet<string> = new Set([
  ...['rbac.authorization.k8s.io', 'config.openshift.io', 'machineconfiguration.openshift.io', 'storage.k8s.io'],
  ...['cloudcredential.openshift.io', 'monitoring.coreos.com', '/PersistentVolume', '/Namespace'],
]);

/** Where an object says what it does. */
const PARTS = ['spec', 'data', 'stringData'];

/** Of scripts each by itself; of other objects all that they do. A namespace alone counts only where it stands in what changes. */
function isNamedAround(path: FieldPath, manifest: Manifest): boolean {
  const [part, key] = path;
  if (part === undefined || part === 'metadata') return false;
  const whole = part === 'data' || part === 'stringData' ? path.slice(0, 2) : [part];
  return names(valueAt(manifest, whole)) || (key !== undefined && names(valueAt(manifest, path), namesRegistry));
}

/** Texts as they are, in which a line may begin with a name, and what they stand in. */
function names(value: unknown, isName = namesObjectOfRegistry): boolean {
  return value !== undefined && [...allTexts(value), jsonText(value)].some(isName);
}
