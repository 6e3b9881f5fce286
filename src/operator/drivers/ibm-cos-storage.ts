import { UNKNOWN } from '../../core/placeholder';
import { isAtLeast, Release } from '../../core/release';
import type { IbmCosStanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import { attempt, OperatorError } from '../go/operator-error';
import { findCredentials, requiredKey } from './credentials';
import type { StorageSync } from './driver';
import { changedStorage, generatedName, objectStorageSync, storageExists } from './object-storage';
import { cosRegionOfPowerVs } from './power-vs-regions';
import { isRecorded } from './recorded-storage';

/** What the Operator does to the bucket, the service instance and the resource key. Source: pkg/storage/ibmcos/ibmcos.go. */
export function setUpIbmCos(stanza: IbmCosStanza, state: ClusterState): StorageSync {
  const { bucket = '', serviceInstanceCRN = '' } = stanza;
  if (!isRecorded('ibmcos', stanza, state)) return create(stanza, state);
  // If spec.storage equals status.storage, the Operator does not set the storage up again.
  if (bucket === '') {
    apiKey(state);
    return create(stanza, state);
  }
  const reached = attempt(() => {
    // Without an instance, the Operator does not look for the bucket.
    if (serviceInstanceCRN === '') apiKey(state);
    else checkClient(state);
  });
  if ('error' in reached && reached.error === NO_LOCATION) {
    return { ...objectStorageSync('bucket', bucket, state), conditions: { StorageExists: LOST }, failure: reached };
  }
  if ('error' in reached) throw new OperatorError(reached.error, reached.reason);
  return { ...objectStorageSync('bucket', bucket, state), conditions: storageExists('IBM COS Bucket Exists') };
}

/**
 * The Operator makes the instance and the key before it makes the bucket, and has written what it has by then even where
 * it fails. Source: CreateStorage.
 */
function create(stanza: IbmCosStanza, state: ClusterState): StorageSync {
  const { bucket = '', serviceInstanceCRN = '', resourceKeyCRN = '' } = stanza;
  const isKnown = hasLocation(state);
  if (!isKnown && !isAtLeast(state.release, Release.V4_13)) throw new OperatorError(NO_IBM_CLOUD, 'panic');
  const found = objectStorageSync('bucket', bucket, state);
  const placed = isKnown
    ? { ...stanza, location: clusterLocation(state), resourceGroupName: resourceGroup(state) }
    : stanza;
  const key = attempt(() => apiKey(state));
  if ('error' in key) return { ...found, writes: placed, conditions: { StorageExists: CHANGED }, failure: key };
  if (isKeyOfOther(stanza, state)) {
    const error = 'specified resource key is not valid for service instance';
    return { ...found, writes: placed, conditions: { StorageExists: ACTIVE }, failure: { error } };
  }
  const sync = ownedSync(found, stanza, state);
  const created = {
    ...placed,
    ...(isKnown ? {} : { resourceGroupName: groupOfInstance(state) }),
    serviceInstanceCRN: serviceInstanceCRN === '' ? generatedName('service instance', state) : serviceInstanceCRN,
    resourceKeyCRN: resourceKeyCRN === '' ? generatedName('resource key', state) : resourceKeyCRN,
  };
  if (!isKnown && isLookedUp(bucket, state)) {
    const error = NO_LOCATION;
    const isOwned = serviceInstanceCRN === '' && sync.managementState === 'Managed';
    const failure = { error, ...(isOwned ? { isOwned } : {}) };
    const keyIs = resourceKeyCRN === '' ? KEY_CREATED : KEY_VALID;
    return { ...sync, writes: created, conditions: { StorageExists: bucket === '' ? keyIs : LOST }, failure };
  }
  return {
    ...sync,
    writes: { ...created, bucket: bucket === '' ? generatedName('bucket', state) : bucket },
    conditions:
      bucket === ''
        ? storageExists('Creation Successful', 'IBM COS bucket was successfully created')
        : storageExists('IBM COS Bucket Exists', 'User supplied IBM COS bucket exists and is accessible'),
  };
}

/**
 * The Operator looks for its instance by name, and takes over what is named where it has to make it. A key that is named is
 * assumed to be one of that instance. Source: CreateStorage.
 */
function ownedSync(
  found: StorageSync,
  { bucket = '', serviceInstanceCRN = '', resourceKeyCRN = '' }: IbmCosStanza,
  state: ClusterState,
): StorageSync {
  if (bucket === '' || serviceInstanceCRN !== '' || resourceKeyCRN !== '') return found;
  state.assume('service instance of the cluster', 'does not exist', 'no serviceInstanceCRN is named');
  const because = 'no service instance is named, so the Operator creates one, and then owns the bucket';
  return { managementState: 'Managed', isOwnerAssumed: true, because };
}

function groupOfInstance(state: ClusterState): string {
  state.assume('resource group of the service instance', UNKNOWN, 'only IBM Cloud knows it');
  return UNKNOWN;
}

/** StorageExists until the storage is set up. */
export const CHANGED = changedStorage('IBMCOS');
const ACTIVE = notYet('IBM COS Instance Active', 'IBM COS service instance is active');
const KEY_CREATED = notYet('IBM COS Resource Key Creation Successful', 'IBM COS resource key was successfully created');
const KEY_VALID = notYet('IBM COS Resource Key Valid', 'IBM COS resource key exists and is valid');
const NO_LOCATION = 'unable to get location from infrastructure';
const LOST: Verdict = { status: 'Unknown', reason: 'Unknown Error Occurred', message: NO_LOCATION };
const NO_IBM_CLOUD =
  'the Infrastructure has no platformStatus.ibmcloud: the Operator of 4.12 panics, and restarts repeatedly';

function notYet(reason: string, message: string): Verdict {
  return { status: 'False', reason, message };
}

/** Whether the Operator takes location and resource group from the cluster. */
function hasLocation({ infrastructure: { type }, release }: ClusterState): boolean {
  return type === 'IBMCloud' || (type === 'PowerVS' && isAtLeast(release, Release.V4_13));
}

/** Whether the Operator has to reach the bucket anew: one that status names is in use. */
function isLookedUp(bucket: string, { config }: ClusterState): boolean {
  return bucket === '' || config?.status?.storage?.ibmcos?.bucket !== bucket;
}

/** Whether the resource key belongs to another service instance: its CRN has the ID of its instance, and status has its pair. */
function isKeyOfOther({ serviceInstanceCRN = '', resourceKeyCRN = '' }: IbmCosStanza, state: ClusterState): boolean {
  if (!isCrn(serviceInstanceCRN)) return false;
  if (isCrn(resourceKeyCRN)) return instanceIn(resourceKeyCRN) !== instanceIn(serviceInstanceCRN);
  const recorded = state.config?.status?.storage?.ibmcos;
  if (resourceKeyCRN === '' || recorded?.resourceKeyCRN !== resourceKeyCRN) return false;
  const instance = recorded.serviceInstanceCRN ?? '';
  if (!isCrn(instance)) state.assume('service instance of the resource key', serviceInstanceCRN, 'it is named');
  return isCrn(instance) && instance !== serviceInstanceCRN;
}

function isCrn(text: string): boolean {
  return text.startsWith('crn:');
}

/** The eighth part of a CRN. */
function instanceIn(crn: string): string | undefined {
  return crn.split(':')[7];
}

function resourceGroup({ infrastructure }: ClusterState): string {
  return infrastructure.type === 'PowerVS'
    ? infrastructure.textOrUnknown('powervs', 'resourceGroup')
    : infrastructure.textOrUnknown('ibmcloud', 'resourceGroupName');
}

/** Throws the error with which the Operator gets no client for a bucket. Source: getIBMCOSClient. */
export function checkClient(state: ClusterState): void {
  if (!hasLocation(state)) throw new OperatorError(NO_LOCATION);
  clusterLocation(state);
  apiKey(state);
}

export function apiKey(state: ClusterState): string {
  const credentials = findCredentials('ibmcos', state, { ibmcloud_api_key: UNKNOWN });
  const key = requiredKey(
    credentials,
    credentials.source === 'user' ? 'REGISTRY_STORAGE_IBMCOS_IAMAPIKEY' : 'ibmcloud_api_key',
  );
  // Source: IBM/platform-services-go-sdk, IamAuthenticator.Validate.
  if (key === '') throw new OperatorError('Exactly one of ApiKey or RefreshToken must be specified.');
  return key;
}

/** Where the cluster is. Empty outside IBM Cloud. */
export function clusterLocation({ infrastructure, release }: ClusterState): string {
  if (infrastructure.type === 'IBMCloud') return infrastructure.textOrUnknown('ibmcloud', 'location');
  if (infrastructure.type !== 'PowerVS' || !isAtLeast(release, Release.V4_13)) return '';
  const region = infrastructure.textOrUnknown('powervs', 'region');
  return region === UNKNOWN ? region : cosRegionOfPowerVs(region, release);
}
