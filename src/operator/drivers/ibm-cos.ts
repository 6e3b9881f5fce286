import type { IbmCosStanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import { isAtLeast, Release } from '../../core/release';
import { variable } from '../container/env';
import { OperatorError } from '../go/operator-error';
import { UNKNOWN } from '../../core/placeholder';
import type { DriverFactory } from './driver';
import { apiKey, CHANGED, checkClient, clusterLocation, setUpIbmCos } from './ibm-cos-storage';
import { CREDENTIALS_PATH, PRIVATE_MOUNT } from './private-mount';
import { addressing } from './s3';

/** Source: pkg/storage/ibmcos/ibmcos.go. */
export const ibmCosDriver: DriverFactory = {
  notSetUp: () => CHANGED,
  deleted: { reason: 'IBM COS Bucket Deleted', message: 'IBM COS bucket has been removed.' },
  open: (written, state) => {
    const stanza = written as IbmCosStanza;
    const { bucket = '', location = '', resourceKeyCRN = '', serviceInstanceCRN = '' } = stanza;
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
      reach: () => {
        // Without it the Operator deletes nothing, and says nothing.
        if (serviceInstanceCRN === '') throw new OperatorError('serviceInstanceCRN is not set');
        checkClient(state);
      },
      sync: () => setUpIbmCos(stanza, state),
      layers: () => bucket,
    };
  },
};

/** What IBM Cloud knows of a resource key: it differs from what it knows of another one. */
function unknownOf(resourceKey: string): string {
  return resourceKey === UNKNOWN ? UNKNOWN : `${UNKNOWN.slice(0, -1)}, of ${resourceKey}>`;
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
