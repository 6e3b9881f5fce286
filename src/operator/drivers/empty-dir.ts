import { variable } from '../container/env';
import type { DriverFactory } from './driver';
import { layersMount } from './private-mount';

/** Source: pkg/storage/emptydir/emptydir.go. */
export const emptyDirDriver: DriverFactory = {
  field: 'emptyDir',
  open: () => ({
    environment: () => FILESYSTEM,
    volumes: [layersMount({ emptyDir: {} })],
    volumeSecrets: () => ({}),
    caBundle: () => '',
    sync: () => ({ managementState: 'Managed', because: 'each pod keeps its own layers, and loses them with itself' }),
    layers: () => undefined,
  }),
};

export const FILESYSTEM = [
  variable('REGISTRY_STORAGE', 'filesystem'),
  variable('REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY', '/registry'),
];
