import type { OssStanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import { PRIVATE_SECRET_NAME, variable } from '../container/env';
import { OperatorError } from '../go/operator-error';
import { findCredentials } from './credentials';
import { isFilledInLater, UNKNOWN } from '../../core/placeholder';
import type { DriverFactory, StorageSync, StorageVolume } from './driver';
import { bucketConditions } from './managed-bucket';
import { changedStorage, generatedName, objectStorageSync, storageExists } from './object-storage';
import { CREDENTIALS_PATH, PRIVATE_MOUNT } from './private-mount';
import { isRecorded } from './recorded-storage';

/** Source: pkg/storage/oss/oss.go, until release-4.16. */
export const alibabaOssDriver: DriverFactory = {
  notSetUp: () => changedStorage('OSS'),
  deleted: { reason: 'OSS Bucket Deleted', message: 'The OSS bucket has been removed.' },
  open: (written, state, managementState) => {
    const stanza = written as OssStanza;
    const { bucket = '', region: given = '' } = stanza;
    return {
      environment: () => {
        const region = `oss-${given === '' ? state.infrastructure.text('alibabaCloud', 'region') : given}`;
        const internal = stanza.endpointAccessibility !== 'Public';
        const keys = accessKeys(state);
        return [
          variable('REGISTRY_STORAGE_OSS_ENDPOINT', `${bucket}.${region}${internal ? '-internal' : ''}.aliyuncs.com`),
          variable('REGISTRY_STORAGE', 'oss'),
          variable('REGISTRY_STORAGE_OSS_BUCKET', bucket),
          variable('REGISTRY_STORAGE_OSS_REGION', region),
          variable('REGISTRY_STORAGE_OSS_INTERNAL', internal),
          variable('REGISTRY_STORAGE_OSS_ENCRYPT', true),
          variable('REGISTRY_STORAGE_OSS_CREDENTIALSCONFIGPATH', CREDENTIALS_PATH),
          variable('REGISTRY_STORAGE_OSS_ACCESSKEYID', keys.id),
          variable('REGISTRY_STORAGE_OSS_ACCESSKEYSECRET', keys.secret),
        ];
      },
      volumes: [MOUNT],
      volumeSecrets: () => ({ credentials: profileOf(accessKeys(state)) }),
      caBundle: () => '',
      reach: () => void accessKeys(state),
      sync: () => {
        accessKeys(state);
        return setUp(stanza, managementState, state);
      },
      layers: () => bucket,
    };
  },
};

/** Source: CreateStorage, StorageExists. */
function setUp(stanza: OssStanza, managementState: string, state: ClusterState): StorageSync {
  const { bucket = '', region = '', encryption } = stanza;
  const sync = objectStorageSync('bucket', bucket, state);
  if (isRecorded('oss', stanza, state)) return { ...sync, conditions: storageExists('OSS Bucket Exists') };
  const isManaged = (managementState === '' ? sync.managementState : managementState) === 'Managed';
  const used = {
    ...stanza,
    region: region === '' ? state.infrastructure.text('alibabaCloud', 'region') : region,
    bucket: bucket === '' ? generatedName('bucket', state) : bucket,
  };
  const algorithm = encryption?.method === 'KMS' && (encryption.kms?.keyID ?? '') !== '' ? 'KMS' : 'AES256';
  return {
    ...sync,
    ...(isManaged || bucket === '' ? { writes: used } : { records: used }),
    conditions: bucketConditions('OSS', bucket === '', isManaged ? algorithm : undefined),
  };
}

/** Unlike the other backends it does not say that the Secret must be there. */
const MOUNT: StorageVolume = {
  ...PRIVATE_MOUNT,
  volume: { name: PRIVATE_SECRET_NAME, secret: { secretName: PRIVATE_SECRET_NAME } },
};

/** The profile for the registry holds nothing but the access keys. */
function profileOf({ id, secret }: AccessKeys): string {
  if (id === '' || secret === '') throw new OperatorError('invalid credentials for Alibaba Cloud');
  return `[default]\ntype = access_key\naccess_key_id = ${id}\naccess_key_secret = ${secret}\n`;
}

function profile(state: ClusterState): string {
  const assumed = profileOf({ id: UNKNOWN, secret: UNKNOWN });
  const file = findCredentials('oss', state, { credentials: assumed }).data.credentials;
  if (file === undefined) throw new OperatorError("failed to fetch key 'credentials' in secret data");
  // Another tool creates the Secret or fills it in, so its content is unknown.
  return isFilledInLater(file) ? assumed : file;
}

interface AccessKeys {
  readonly id: string;
  readonly secret: string;
}

/** The Deployment contains the access keys in plain text. */
function accessKeys(state: ClusterState): AccessKeys {
  const entries = defaultSection(profile(state));
  const type = entries.get('type');
  if (type === undefined) {
    throw refused('Can not find credential type', 'error when getting key of section "default": key "type" not exists');
  }
  const [id, secret] = [entries.get('access_key_id'), entries.get('access_key_secret')];
  if (type !== 'access_key' || id === undefined || secret === undefined) throw refused('Failed to get value', '');
  return { id, secret };
}

function refused(what: string, detail: string): OperatorError {
  return new OperatorError(`failed to generate shared secrets data: ERROR: ${what}${detail}`);
}

function defaultSection(file: string): Map<string, string> {
  const section = /^\[default\]$([^[]*)/m.exec(file)?.[1] ?? '';
  return new Map(
    section.split('\n').flatMap((line) => {
      const at = line.indexOf('=');
      const key = line.slice(0, Math.max(at, 0)).trim();
      return /^\w+$/.test(key) ? [[key, line.slice(at + 1).trim()] as const] : [];
    }),
  );
}
