import { variable } from '../container/env';
import type { DriverFactory } from './driver';
import { storageExists } from './object-storage';
import { layersMount } from './private-mount';
import { isRecorded } from './recorded-storage';

/** Source: pkg/storage/emptydir/emptydir.go. */
export const emptyDirDriver: DriverFactory = {
  open: (stanza, state) => ({
    environment: () => FILESYSTEM,
    volumes: [layersMount({ emptyDir: {} })],
    volumeSecrets: () => ({}),
    caBundle: () => '',
    sync: () => ({
      managementState: 'Managed',
      because: 'each pod keeps its own layers, and they are lost with the pod',
      ...(isRecorded('emptyDir', stanza, state) ? {} : { conditions: CREATED }),
    }),
    layers: () => undefined,
  }),
};

export const FILESYSTEM = [
  variable('REGISTRY_STORAGE', 'filesystem'),
  variable('REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY', '/registry'),
];

const CREATED = storageExists('Creation Successful', 'EmptyDir storage successfully created');
