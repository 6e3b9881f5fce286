import { isSameData } from '../../core/data/same-data';
import { withoutEmpty } from '../../core/data/without-empty';
import { valueAt } from '../../core/field-path';
import { groupKind, manifestKey, type Manifest, describeManifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import type { Unknown } from '../unknown/unknown';
import type { ChangedObject } from './base/changed-objects';
import type { Edit } from './base/change';

/** What describes the cluster: of some fields that the registry may depend on, the model knows nothing. */
export function describesCluster(manifest: Manifest): boolean {
  return FACTS.has(groupKind(manifest));
}

/** The changed fields of a fact that the registry may depend on, though no predicted effect does. */
export function unreadFacts({ manifest, isEdited, isRemoved, fields }: ChangedObject, edit: Edit): Unknown[] {
  const unread = FACTS.get(groupKind(manifest))?.(manifest, edit);
  const found = fields.filter((field) => unread?.(field) === true);
  const object = describeManifest(manifest);
  if (!isEdited && found.length > 0) return [{ object, why: `it is ${isRemoved ? 'gone' : 'new'}: ${WHY}` }];
  return found.map((field) => ({ object, field, why: WHY }));
}

const WHY = 'it has no effect that is known here, but not every use of it is known here';

type Unread = (manifest: Manifest, edit: Edit) => (field: string) => boolean;

const all: Unread = () => () => true;
const ofClaims =
  (isOfClaims: (manifest: Manifest, edit: Edit) => boolean): Unread =>
  (manifest, edit) =>
    isOfClaims(manifest, edit) ? () => true : () => false;

/** Only the network operator reads the endpoints, and an empty name is none. */
const ofProxy: Unread = (manifest, { old, now }) => {
  const [before, after] = [old, now].map((side) =>
    withoutEmpty(side.find((each) => manifestKey(each) === manifestKey(manifest))?.['spec'] ?? {}),
  );
  const isSame = (field: string): boolean => {
    const path = field.split('.').slice(1);
    return isSameData(valueAt(before, path) ?? null, valueAt(after, path) ?? null);
  };
  return (field) => !field.startsWith('spec.readinessEndpoints') && !(field.startsWith('spec.') && isSame(field));
};

const FACTS: ReadonlyMap<string, Unread> = new Map([
  ['config.openshift.io/Infrastructure', all],
  ['config.openshift.io/Proxy', ofProxy],
  ['/Node', all],
  ['storage.k8s.io/StorageClass', ofClaims(mayProvision)],
  ['/PersistentVolume', ofClaims(mayBeBound)],
]);

/** Whether a claim of the registry has this class, or may get it as the default. */
function mayProvision({ metadata: { name } }: Manifest, edit: Edit): boolean {
  const isNew = claimIn(edit.before) !== claimIn(edit.after) && claimIn(edit.after) !== undefined;
  return (
    (isNew && !claimsIn(edit).some((claim) => claim.metadata.name === claimIn(edit.after))) ||
    claimsIn(edit).some((claim) => {
      const className = valueAt(claim, ['spec', 'storageClassName']);
      return className === name || (className === undefined && !isBound(claim));
    })
  );
}

/** Whether it is the volume of a claim of the registry, or may become it. */
function mayBeBound(volume: Manifest, edit: Edit): boolean {
  const claimRef = valueAt(volume, ['spec', 'claimRef']);
  if (claimRef !== undefined) return valueAt(volume, ['spec', 'claimRef', 'namespace']) === REGISTRY_NAMESPACE;
  return claimsIn(edit).length > 0 || [edit.before, edit.after].some((side) => claimIn(side) !== undefined);
}

function isBound(claim: Manifest): boolean {
  return valueAt(claim, ['spec', 'volumeName']) !== undefined || valueAt(claim, ['status', 'phase']) === 'Bound';
}

function claimsIn({ old, now }: Edit): Manifest[] {
  return [...old, ...now].filter(
    (each) => groupKind(each) === '/PersistentVolumeClaim' && each.metadata.namespace === REGISTRY_NAMESPACE,
  );
}

/** The claim that the Config names; empty if the Operator chooses it, undefined if the storage is another one. */
function claimIn({ spec: { storage } }: Edit['before']): string | undefined {
  const pvc: { readonly claim?: string } | undefined = storage?.pvc;
  return pvc && (pvc.claim ?? '');
}
