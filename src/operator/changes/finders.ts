import type { ChangeFinder } from './base/change';
import { claimsChanged } from './storage/claims-changed';
import { accessChanged } from './rights/access-changed';
import { annotationsKept } from './annotations-kept';
import { configDeleted } from './config-deleted';
import { credentialsChanged } from './storage/credentials';
import { dataDeleted } from './storage/data-deleted';
import { dataRejected } from './data-rejected';
import { ephemeralImagesLost } from './storage/ephemeral-images';
import { errors } from './errors';
import { guardsChanged } from './guards';
import { idleFields } from './idle-fields';
import { managementState } from './management-state';
import { networkAccessChanged } from './storage/network-access';
import { objectsRemoved } from './objects-removed';
import { objectsCreated } from './objects-created';
import { operatorLogChanged } from './operator-log';
import { podsRestarted } from './pods/pods-restarted';
import { pullSecretChanged } from './pods/pull-secret';
import { podsTakenOver } from './pods/taken-over';
import { podsStuck, rolloutHangs } from './pods/pods-stuck';
import { prunerChanged } from './pruner';
import { prunerPodsChanged } from './pruner-pods';
import { readOnlyChanged } from './pods/read-only';
import { replicasChanged } from './pods/replicas';
import { strategyChanged } from './pods/rollout-strategy';
import { releaseNotes } from './release-notes';
import { routesChanged } from './routes';
import { spreadChanged } from './pods/spread';
import { suppliersCreated } from './suppliers-created';
import { storageChanged } from './storage/storage-changed';
import { resourceTagsChanged } from './storage/resource-tags';
import { settledStorage } from './settled-storage';
import { storageKept } from './storage/storage-kept';
import { storageMoved } from './storage/storage-moved';
import { ownerChanged } from './storage/storage-owner';
import { trustChanged } from './trust';
import { volumesChanged } from './storage/volumes-changed';

/** Every kind of effect, in the order in which changes of one level are printed. */
export const CHANGE_FINDERS: readonly ChangeFinder[] = [
  dataDeleted,
  ephemeralImagesLost,
  storageChanged,
  storageKept,
  storageMoved,
  objectsRemoved,
  configDeleted,
  managementState,
  errors,
  claimsChanged,
  dataRejected,
  volumesChanged,
  podsStuck,
  rolloutHangs,
  podsTakenOver,
  podsRestarted,
  annotationsKept,
  strategyChanged,
  replicasChanged,
  spreadChanged,
  readOnlyChanged,
  routesChanged,
  credentialsChanged,
  pullSecretChanged,
  trustChanged,
  ownerChanged,
  networkAccessChanged,
  resourceTagsChanged,
  settledStorage,
  prunerChanged,
  prunerPodsChanged,
  guardsChanged,
  accessChanged,
  objectsCreated,
  suppliersCreated,
  releaseNotes,
  operatorLogChanged,
  idleFields,
];
