import { PRIVATE_SECRET_NAME } from '../container/env';
import type { StorageVolume } from './driver';

/** The file with credentials that object stores read. */
export const CREDENTIALS_PATH = '/var/run/secrets/cloud/credentials';

/** The private Secret as a folder in the container. */
export const PRIVATE_MOUNT: StorageVolume = {
  volume: { name: PRIVATE_SECRET_NAME, secret: { secretName: PRIVATE_SECRET_NAME, optional: false } },
  mount: { name: PRIVATE_SECRET_NAME, mountPath: '/var/run/secrets/cloud', readOnly: true },
};

/** A volume with layers. */
export function layersMount(source: Readonly<Record<string, unknown>>): StorageVolume {
  return {
    volume: { name: 'registry-storage', ...source },
    mount: { name: 'registry-storage', mountPath: '/registry' },
  };
}
