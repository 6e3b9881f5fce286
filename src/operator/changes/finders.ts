import type { ChangeFinder } from './change';
import { claimsChanged } from './claims-changed';
import { accessChanged } from './access-changed';
import { annotationsKept } from './annotations-kept';
import { configDeleted } from './config-deleted';
import { credentialsChanged } from './credentials';
import { dataDeleted } from './data-deleted';
import { ephemeralImagesLost } from './ephemeral-images';
import { errors } from './errors';
import { guardsChanged } from './guards';
import { idleFields } from './idle-fields';
import { managementState } from './management-state';
import { networkAccessChanged } from './network-access';
import { objectsRemoved } from './objects-removed';
import { objectsCreated } from './objects-created';
import { operatorLogChanged } from './operator-log';
import { podsRestarted } from './pods-restarted';
import { pullSecretChanged } from './pull-secret';
import { podsStuck, rolloutHangs } from './pods-stuck';
import { prunerChanged } from './pruner';
import { prunerPodsChanged } from './pruner-pods';
import { readOnlyChanged } from './read-only';
import { replicasChanged } from './replicas';
import { strategyChanged } from './rollout-strategy';
import { releaseNotes } from './release-notes';
import { routesChanged } from './routes';
import { spreadChanged } from './spread';
import { storageChanged } from './storage-changed';
import { settledStorage } from './settled-storage';
import { storageKept } from './storage-kept';
import { storageMoved } from './storage-moved';
import { ownerChanged } from './storage-owner';
import { trustChanged } from './trust';
import { volumesChanged } from './volumes-changed';

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
  volumesChanged,
  podsStuck,
  rolloutHangs,
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
  settledStorage,
  prunerChanged,
  prunerPodsChanged,
  guardsChanged,
  accessChanged,
  objectsCreated,
  releaseNotes,
  operatorLogChanged,
  idleFields,
];
