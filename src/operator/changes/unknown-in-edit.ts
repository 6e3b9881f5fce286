import { valueAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import {
  apiGroup,
  describeObject,
  groupKind,
  manifestKey,
  referenceTo,
  type Manifest,
  describeManifest,
} from '../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { isConfig, isOfManagedKind, kindOf } from '../../schema/kinds/kinds';
import { isConfigAssumed } from '../cluster/assumptions';
import { storageMoveOf } from '../cluster/storage-move';
import { describeSubject, subjectKey, subjectKeysIn } from '../effects/subject';
import { CONFIG } from '../objects';
import { contradictedStatus } from '../unknown/contradicted-status';
import { doubtfulCredentials } from '../unknown/doubtful-credentials';
import { isClusterVersion, outsideFields } from '../unknown/outside-fields';
import { platformsStorage } from '../unknown/platforms-storage';
import { refusedObjects } from '../unknown/refused';
import { restoresRegistry } from '../unknown/restores';
import { policiesOfNamespace } from '../unknown/selects-namespace';
import type { Unknown } from '../unknown/unknown';
import { isStopped, unreachedEnds } from '../unknown/unreached-ends';
import type { Change, Edit } from './base/change';
import { unknownNodes } from './pods/nodes-lost';
import { unknownPullSecret } from './pods/pull-secret';
import { unknownRun } from './pods/taken-over';
import { isAppliedIn } from './base/object-after';
import { changedObjects, type ChangedObject } from './base/changed-objects';
import { describesCluster, unreadFacts } from './unread-facts';
import { unknownPlace } from './storage/unknown-place';
import { unknownStorageCa } from './storage/storage-ca';
import { unknownStorageOwner } from '../live/unknown-storage';

/** What keeps the changes from being the whole answer. */
export function unknownInEdit(edit: Edit, changes: readonly Change[]): Unknown[] {
  const { before, after, old, now } = edit;
  const all = changedObjects(old, now);
  const changed = all.filter(({ manifest }) => isOfModel(manifest, edit));
  const facts = all.filter(({ manifest }) => describesCluster(manifest));
  if (changed.length + facts.length === 0 && before.state.release === after.state.release) return [];
  const lost = unknownNodes(edit);
  const named = new Set(lost.map(({ object }) => object));
  return [
    ...unreachedEnds(before, after),
    ...configNotInOld(edit),
    ...leftToLive(edit),
    ...(before.spec.managementState === 'Managed' || isConfigLive(old) ? [] : platformsStorage(after)),
    ...unknownRun(edit),
    ...unknownStorageOwner(old, now),
    ...unknownPlace(edit),
    ...unknownPullSecret(edit),
    ...unknownStorageCa(edit),
    ...newDoubts(edit, changed),
    ...refusedObjects(now, after.state.release),
    ...lost,
    ...(changes.length > 0
      ? []
      : facts.flatMap((each) => unreadFacts(each, edit)).filter(({ object }) => !named.has(object))),
    ...(old.some(isLive) ? contradictedStatus(before) : []),
    ...changed.flatMap((each) => outsideOfModel(each, edit, changes)),
  ];
}

/** Credentials that the edit changes, or for which there was no use before. */
function newDoubts({ before, after }: Edit, changed: readonly ChangedObject[]): Unknown[] {
  const edited = new Set(changed.map(({ manifest }) => describeManifest(manifest)));
  const old = new Set(doubtfulCredentials(before).map(({ object }) => object));
  return doubtfulCredentials(after).filter(({ object }) => edited.has(object) || !old.has(object));
}

function isConfigLive(manifests: readonly Manifest[]): boolean {
  return manifests.some((manifest) => isConfig(manifest) && isLive(manifest));
}

/** Whether the registry may depend on an object, by its kind and namespace. */
function isOfModel(manifest: Manifest, edit: Edit): boolean {
  if (
    kindOf(manifest) !== undefined &&
    apiGroup(manifest.apiVersion) !== '' &&
    manifest.metadata.name !== SINGLETON_NAME
  )
    return false;
  if (isRead(manifest, edit) || asksForCredentials(manifest) || isClusterVersion(manifest)) return true;
  if (isApplied(manifest, edit) || isPolicyOfNamespace(manifest, edit) || restoresRegistry(manifest)) return true;
  return concernsRegistry(manifest) && manifest.metadata.namespace !== CONFIG_NAMESPACE && !isHarmless(manifest);
}

/** Kinds that only look at the registry or copy its volume. */
function isHarmless(manifest: Manifest): boolean {
  return HARMLESS.has(groupKind(manifest));
}

const HARMLESS: ReadonlySet<string> = new Set([
  'monitoring.coreos.com/PrometheusRule',
  'monitoring.coreos.com/ServiceMonitor',
  'monitoring.coreos.com/PodMonitor',
  'monitoring.coreos.com/Probe',
  'monitoring.coreos.com/AlertmanagerConfig',
  'snapshot.storage.k8s.io/VolumeSnapshot',
]);

/** Whether it is an object that the Operator applies. Changes of claims are reported on their own. */
function isApplied(manifest: Manifest, edit: Edit): boolean {
  if (isOfManagedKind(manifest) || manifest.kind === 'PersistentVolumeClaim') return false;
  return isAppliedIn(edit, referenceTo(manifest));
}

const APPLIED =
  'the Operator applies this object, too, and may undo the edit: what remains of the edit, and what it does until then, is not predicted';

/** Whether it selects the namespace of the registry, on either side. */
function isPolicyOfNamespace(manifest: Manifest, { old, now }: Edit): boolean {
  const key = manifestKey(manifest);
  return [old, now].some((side) => policiesOfNamespace(side).has(key));
}

const POLICY = `its selector may match namespace ${REGISTRY_NAMESPACE}, and what it does to the registry is not predicted`;

const RESTORE =
  'it restores objects from a backup, also of the registry, and what the backup holds is not in the input';

/** Whether it makes the cluster's cloud credential operator write a Secret that the registry or its Operator reads. */
function asksForCredentials({ apiVersion, kind, ...manifest }: Manifest): boolean {
  const isRequest = kind === 'CredentialsRequest' && apiGroup(apiVersion) === 'cloudcredential.openshift.io';
  return isRequest && valueAt(manifest, ['spec', 'secretRef', 'namespace']) === REGISTRY_NAMESPACE;
}

/** Of a Job, the Operator reads only how it ended. The Job of a StorageChange is in the model. */
function isOtherJob(manifest: Manifest): boolean {
  return groupKind(manifest) === 'batch/Job' && storageMoveOf(manifest) === undefined;
}

function isRead(manifest: Manifest, { before, after }: Edit): boolean {
  return !isOtherJob(manifest) && (before.state.hasRead(manifest) || after.state.hasRead(manifest));
}

/** What shows the state before an edit. */
const ADD_LIVE =
  'to know it, use the live Config as OLD (oc get -o yaml configs.imageregistry.operator.openshift.io/cluster)';

/** A Config that is only in NEW. Every live cluster has one. */
function configNotInOld({ before, after }: Edit): Unknown[] {
  if (after.state.config === undefined || !isConfigAssumed(before.state.assumptions())) return [];
  return [
    {
      object: describeSubject(CONFIG),
      why: `it is only in NEW, and what runs in the cluster now is not known: ${ADD_LIVE}`,
    },
  ];
}

/** Fields that OLD leaves to the live Config and NEW sets: what they were decides what the edit does. */
function leftToLive({ before, after }: Edit): Unknown[] {
  return before.state.leftToLive
    .filter((field) => ![...after.state.leftToLive, ...before.state.filledLater].includes(field))
    .map((field) => ({
      object: describeSubject(CONFIG),
      field: `spec.${field}`,
      why: `OLD does not set it, and the live Config is not in the input: ${ADD_LIVE}`,
    }));
}

function outsideOfModel(changed: ChangedObject, edit: Edit, changes: readonly Change[]): Unknown[] {
  const { manifest } = changed;
  const reference = referenceTo(manifest);
  const object = describeObject(reference);
  if (isApplied(manifest, edit)) return [{ object, why: APPLIED }];
  if (isPolicyOfNamespace(manifest, edit)) return [{ object, why: POLICY }];
  if (restoresRegistry(manifest)) return changed.isRemoved ? [] : [{ object, why: RESTORE }];
  if (isOtherJob(manifest)) return [{ object, why: 'what it runs in the namespace of the registry is not predicted' }];
  if (!isRead(manifest, edit) && !isClusterVersion(manifest)) {
    const isReported = subjectKeysIn(changes).has(subjectKey(reference));
    const why = asksForCredentials(manifest)
      ? 'it asks for other credentials of the registry, and these are not in the input'
      : isStopped(edit.after)
        ? 'its effect is not predicted, because the Operator stops at an error before the steps that may read it'
        : 'it is in the namespace of the registry, and what it does there is not predicted';
    return isReported ? [] : [{ object, why }];
  }
  return outsideFields(changed).map((each) => ({ object, ...each }));
}
