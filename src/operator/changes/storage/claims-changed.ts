import { isCalledSecret } from '../../../core/called-secret';
import { formatFieldPath, valueAt, type FieldPath } from '../../../core/field-path';
import { compareQuantities, isQuantity } from '../../../core/formats/quantity';
import { referenceTo, type Manifest } from '../../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../../core/names';
import { HIDDEN, withoutNamedCredentials } from '../../../core/without-credentials';
import { kubernetesSource } from '../../../core/source';
import { kindOf } from '../../../schema/kinds/kinds';
import { asText } from '../../../core/formats/json-text';
import type { Change, Edit } from '../base/change';
import { editedObjects } from '../base/changed-objects';

/** Edits of claims that exist: the API server rejects most of them. */
export function* claimsChanged({ old, now }: Edit): Iterable<Change> {
  for (const { before, after, paths } of editedObjects(old, now)) {
    if (kindOf(after) !== 'PersistentVolumeClaim' || after.metadata.namespace !== REGISTRY_NAMESPACE) continue;
    const refused = paths.filter((path) => isRefused(path, before, after));
    if (refused.length > 0) {
      yield {
        level: 'disruption',
        subject: referenceTo(after),
        what: 'the API server rejects this change of the claim, and the tool that applies NEW may stop there and not apply the other objects; undo the change, or create another claim and name it in spec.storage.pvc.claim; if you delete this claim, its images are lost',
        why: refused.map((path) => `${formatFieldPath(path)} ${reasonOf(path)}`).join('; '),
        old: refused.map((path) => inWords(before, path)).join(', '),
        new: refused.map((path) => inWords(after, path)).join(', '),
        source: kubernetesSource('pkg/apis/core/validation/validation.go', 'ValidatePersistentVolumeClaimUpdate'),
      };
    }
    if (paths.some((path) => isSize(path) && !isRefused(path, before, after))) yield grown(before, after, now);
    if (paths.some(([, field]) => field === ATTRIBUTES)) {
      yield {
        level: 'change',
        subject: referenceTo(after),
        what: 'the storage driver changes the attributes of the volume, if it supports that',
        why: `spec.${ATTRIBUTES} changed`,
        old: inWords(before, ['spec', ATTRIBUTES]),
        new: inWords(after, ['spec', ATTRIBUTES]),
        source: kubernetesSource('pkg/apis/core/validation/validation.go', 'ValidatePersistentVolumeClaimUpdate'),
      };
    }
  }
}

const SIZE: FieldPath = ['spec', 'resources', 'requests', 'storage'];
const ATTRIBUTES = 'volumeAttributesClassName';

const CLASS: FieldPath = ['spec', 'storageClassName'];
/** As the class was set before Kubernetes 1.6. */
const OLD_CLASS: FieldPath = ['metadata', 'annotations', 'volume.beta.kubernetes.io/storage-class'];

function isRefused(path: FieldPath, before: Manifest, after: Manifest): boolean {
  if ([CLASS, OLD_CLASS].some((each) => isAt(path, each)) && isClassMoved(before, after)) return false;
  if (isAt(path, OLD_CLASS)) return true;
  if (path[0] !== 'spec' || path[1] === ATTRIBUTES) return false;
  if (isSize(path)) return !isGrowth(valueAt(before, SIZE), valueAt(after, SIZE));
  // The API server fills in what an object that is created leaves out.
  const isMode = path[1] === 'volumeMode';
  return !isMode || (valueAt(before, path) ?? 'Filesystem') !== (valueAt(after, path) ?? 'Filesystem');
}

/** From the annotation to the field. Source: validateStorageClassUpgradeFromAnnotation. */
function isClassMoved(before: Manifest, after: Manifest): boolean {
  const [name, kept] = [before, after].map((each) => valueAt(each, OLD_CLASS));
  const isNew = valueAt(before, CLASS) === undefined && valueAt(after, CLASS) === name;
  return name !== undefined && isNew && (kept === undefined || kept === name);
}

function isSize(path: FieldPath): boolean {
  return isAt(path, SIZE);
}

function isAt(path: FieldPath, other: FieldPath): boolean {
  return formatFieldPath(path) === formatFieldPath(other);
}

function isGrowth(old: unknown, now: unknown): boolean {
  if (!isQuantity(old) || !isQuantity(now)) return false;
  const order = compareQuantities(old, now);
  return order !== undefined && order <= 0;
}

function reasonOf(path: FieldPath): string {
  if (isSize(path)) return 'cannot shrink';
  const isAssigned = ['storageClassName', 'volumeName'].includes(String(path[1]));
  return isAssigned
    ? 'cannot change (no problem if the claim in the cluster has the new value already)'
    : 'cannot change';
}

function grown(before: Manifest, after: Manifest, all: readonly Manifest[]): Change {
  const name = valueAt(after, ['spec', 'storageClassName']);
  const storageClass = all.find(({ kind, metadata }) => kind === 'StorageClass' && metadata.name === name);
  const isForbidden = storageClass !== undefined && storageClass['allowVolumeExpansion'] !== true;
  return {
    level: isForbidden ? 'disruption' : 'change',
    subject: referenceTo(after),
    what: isForbidden
      ? 'the API server rejects the larger size of the claim, and the tool that applies NEW may stop there and not apply the other objects'
      : 'the volume grows if its StorageClass has allowVolumeExpansion true; otherwise the API server rejects the change',
    why: isForbidden
      ? `allowVolumeExpansion of StorageClass/${String(name)} is not true`
      : `${formatFieldPath(SIZE)} changed`,
    old: inWords(before, SIZE),
    new: inWords(after, SIZE),
    source: kubernetesSource(
      'plugin/pkg/admission/storage/persistentvolume/resize/admission.go',
      'persistentVolumeClaimResize.Validate',
    ),
  };
}

function inWords(claim: Manifest, path: FieldPath): string {
  const value = valueAt(claim, path);
  if (value === undefined) return 'not set';
  // The API server does not have every field of a file, and an unknown one may be a secret.
  return isCalledSecret(String(path.at(-1)))
    ? HIDDEN
    : withoutNamedCredentials(typeof value === 'string' ? value : asText(value));
}
