import { PRIVATE_SECRET_NAME } from '../container/env';
import type { StorageVolume } from './driver';

/** Path of the file with the credentials for object storage. */
export const CREDENTIALS_PATH = '/var/run/secrets/cloud/credentials';

/** Mounts the private Secret as a directory in the container. */
export const PRIVATE_MOUNT: StorageVolume = {
  volume: { name: PRIVATE_SECRET_NAME, secret: { secretName: PRIVATE_SECRET_NAME, optional: false } },
  mount: { name: PRIVATE_SECRET_NAME, mountPath: '/var/run/secrets/cloud', readOnly: true },
};

/** The volume that holds the image layers. */
export function layersMount(source: Readonly<Record<string, unknown>>): StorageVolume {
  return {
    volume: { name: 'registry-storage', ...source },
    mount: { name: 'registry-storage', mountPath: '/registry' },
  };
}
