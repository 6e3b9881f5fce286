import type { Construct } from 'constructs';
import { RegistryStorage } from '../../constructs/storage/registry-storage';
import { fromOverrides } from './from-overrides';
import { factoryReader } from './struct-reader';

/** Makes the storage of a cluster, which is the construct `storage`. */
export type MakeStorage = (scope: Construct) => RegistryStorage;

/** The factories of RegistryStorage. A cluster names one of them. */
export const STORAGE = factoryReader(
  'RegistryStorage',
  RegistryStorage,
  (make, props, factory): MakeStorage =>
    (scope) =>
      fromOverrides(make(scope, 'storage', props), 'storage', factory),
);
