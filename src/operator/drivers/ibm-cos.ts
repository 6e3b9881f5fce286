import type { IbmCosStanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import { isAtLeast, Release } from '../../core/release';
import { variable } from '../container/env';
import { OperatorError } from '../go/operator-error';
import { findCredentials, requiredKey } from './credentials';
import { UNKNOWN } from '../cluster/unknown';
import type { DriverFactory } from './driver';
import { objectStorageSync } from './object-storage';
import { cosRegionOfPowerVs } from './power-vs-regions';
import { CREDENTIALS_PATH, PRIVATE_MOUNT } from './private-mount';
import { addressing } from './s3';

/** Source: pkg/storage/ibmcos/ibmcos.go. */
export const ibmCosDriver: DriverFactory = {
  field: 'ibmcos',
  open: (stanza, state) => {
    const { bucket = '', location = '', resourceKeyCRN = '' } = stanza as IbmCosStanza;
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
        return { credentials: `[default]\naws_access_key_id = ${UNKNOWN}\naws_secret_access_key = ${UNKNOWN}\n` };
      },
      caBundle: () => '',
      sync: () => {
        apiKey(state);
        // If spec.storage equals status.storage, the Operator does not set the storage up again.
        if (bucket === '' || state.config?.status?.storage?.ibmcos?.bucket !== bucket) checkLocation(state);
        return objectStorageSync('bucket', bucket, state);
      },
      layers: () => bucket,
    };
  },
};

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
  if (infrastructure.type === 'IBMCloud') return infrastructure.text('ibmcloud', 'location');
  if (infrastructure.type !== 'PowerVS' || !isAtLeast(release, Release.V4_13)) return '';
  const region = infrastructure.text('powervs', 'region');
  return cosRegionOfPowerVs(region, release);
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
