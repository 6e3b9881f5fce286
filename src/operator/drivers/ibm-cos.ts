import type { IbmCosStanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import { isAtLeast, Release } from '../../core/release';
import { variable } from '../container/env';
import { OperatorError } from '../go/operator-error';
import { findCredentials, requiredKey } from './credentials';
import { UNKNOWN } from '../../core/placeholder';
import type { DriverFactory, StorageSync } from './driver';
import { changedStorage, generatedName, objectStorageSync, storageExists } from './object-storage';
import { isRecorded } from './recorded-storage';
import { cosRegionOfPowerVs } from './power-vs-regions';
import { CREDENTIALS_PATH, PRIVATE_MOUNT } from './private-mount';
import { addressing } from './s3';

/** Source: pkg/storage/ibmcos/ibmcos.go. */
export const ibmCosDriver: DriverFactory = {
  field: 'ibmcos',
  notSetUp: () => changedStorage('IBMCOS'),
  deleted: { reason: 'IBM COS Bucket Deleted', message: 'IBM COS bucket has been removed.' },
  open: (written, state) => {
    const stanza = written as IbmCosStanza;
    const { bucket = '', location = '', resourceKeyCRN = '' } = stanza;
    return {
      environment: () => {
        // An unknown PowerVS region is an error even if the location is set.
        const ofCluster = clusterLocation(state);
        const region = location === '' ? ofCluster : location;
        return [
          variable('REGISTRY_STORAGE', 's3'),
          variable('REGISTRY_STORAGE_S3_BUCKET', bucket),
          variable('REGISTRY_STORAGE_S3_REGION', region),
          variable('REGISTRY_STORAGE_S3_REGIONENDPOINT', endpoint(region, state)),
          variable('REGISTRY_STORAGE_S3_ENCRYPT', false),
          addressing(false, state.release),
          variable('REGISTRY_STORAGE_S3_USEDUALSTACK', false),
          variable('REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH', CREDENTIALS_PATH),
        ];
      },
      volumes: [PRIVATE_MOUNT],
      volumeSecrets: () => {
        if (resourceKeyCRN === '') throw new OperatorError('resource key has not been set');
        apiKey(state);
        state.assume('HMAC keys of the resource key', UNKNOWN, 'only IBM Cloud knows them');
        const part = unknownOf(resourceKeyCRN);
        return { credentials: `[default]\naws_access_key_id = ${part}\naws_secret_access_key = ${part}\n` };
      },
      caBundle: () => '',
      reach: () => void apiKey(state),
      sync: () => {
        apiKey(state);
        // If spec.storage equals status.storage, the Operator does not set the storage up again.
        if (bucket === '' || state.config?.status?.storage?.ibmcos?.bucket !== bucket) checkLocation(state);
        return setUp(stanza, state);
      },
      layers: () => bucket,
    };
  },
};

/** The Operator makes the instance and the key before it makes the bucket. Source: CreateStorage, StorageExists. */
function setUp(stanza: IbmCosStanza, state: ClusterState): StorageSync {
  const { bucket = '', serviceInstanceCRN = '', resourceKeyCRN = '' } = stanza;
  const sync = objectStorageSync('bucket', bucket, state);
  if (isRecorded('ibmcos', stanza, state)) return { ...sync, conditions: storageExists('IBM COS Bucket Exists') };
  if (isKeyOfOther(stanza, state)) throw new OperatorError('specified resource key is not valid for service instance');
  return {
    ...sync,
    writes: {
      ...stanza,
      location: clusterLocation(state),
      resourceGroupName: resourceGroup(state),
      bucket: bucket === '' ? generatedName('bucket', state) : bucket,
      serviceInstanceCRN: serviceInstanceCRN === '' ? generatedName('service instance', state) : serviceInstanceCRN,
      resourceKeyCRN: resourceKeyCRN === '' ? generatedName('resource key', state) : resourceKeyCRN,
    },
    conditions:
      bucket === ''
        ? storageExists('Creation Successful', 'IBM COS bucket was successfully created')
        : storageExists('IBM COS Bucket Exists', 'User supplied IBM COS bucket exists and is accessible'),
  };
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

/** What IBM Cloud knows of a resource key: it differs from what it knows of another one. */
function unknownOf(resourceKey: string): string {
  return resourceKey === UNKNOWN ? UNKNOWN : `${UNKNOWN.slice(0, -1)}, of ${resourceKey}>`;
}

function resourceGroup({ infrastructure }: ClusterState): string {
  return infrastructure.type === 'PowerVS'
    ? infrastructure.textOrUnknown('powervs', 'resourceGroup')
    : infrastructure.textOrUnknown('ibmcloud', 'resourceGroupName');
}

function apiKey(state: ClusterState): string {
  const credentials = findCredentials('ibmcos', state, { ibmcloud_api_key: UNKNOWN });
  return requiredKey(
    credentials,
    credentials.source === 'user' ? 'REGISTRY_STORAGE_IBMCOS_IAMAPIKEY' : 'ibmcloud_api_key',
  );
}

/** The Operator overwrites the Config's location with the cluster's, so an unknown cluster location is an error. */
function checkLocation(state: ClusterState): void {
  const { type } = state.infrastructure;
  const isKnown = type === 'IBMCloud' || (type === 'PowerVS' && isAtLeast(state.release, Release.V4_13));
  if (!isKnown) throw new OperatorError('unable to get location from infrastructure');
  clusterLocation(state);
}

function clusterLocation({ infrastructure, release }: ClusterState): string {
  if (infrastructure.type === 'IBMCloud') return infrastructure.textOrUnknown('ibmcloud', 'location');
  if (infrastructure.type !== 'PowerVS' || !isAtLeast(release, Release.V4_13)) return '';
  const region = infrastructure.textOrUnknown('powervs', 'region');
  return region === UNKNOWN ? region : cosRegionOfPowerVs(region, release);
}

function endpoint(region: string, { infrastructure, release }: ClusterState): string {
  const override =
    infrastructure.type === 'IBMCloud' && isAtLeast(release, Release.V4_15)
      ? infrastructure.endpoint('ibmcloud', (name) => name === 'COS')
      : infrastructure.type === 'PowerVS' && isAtLeast(release, Release.V4_16)
        ? infrastructure.endpoint('powervs', (name) => name === powerVsName(release))
        : '';
  return override === '' ? `s3.${region}.cloud-object-storage.appdomain.cloud` : override;
}

function powerVsName(release: Release): string {
  return release === Release.V4_17 || release === Release.V4_18 ? 'cos' : 'COS';
}
