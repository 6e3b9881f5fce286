import type { Driver } from './driver';

/** Stands in where only the names of objects count. */
export const EMPTY_DRIVER: Driver = {
  environment: () => [],
  volumes: [],
  volumeSecrets: () => ({}),
  caBundle: () => '',
  sync: () => ({ managementState: 'Unmanaged', because: '' }),
  storageName: () => undefined,
};
