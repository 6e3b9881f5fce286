import type { Construct } from 'constructs';
import { BackendCredentials } from '../../constructs/credentials/backend-credentials';
import { StorageCredentials } from '../../constructs/credentials/storage-credentials';
import type { RegistryStorage } from '../../constructs/storage/registry-storage';
import { needed } from '../../entries/reader';
import { textReader } from '../../entries/text-readers';
import { factoryReader } from './struct-reader';

/** Makes the credentials of a cluster's storage. */
export type MakeCredentials = (scope: Construct, storage: RegistryStorage) => StorageCredentials;

/** The name of a property or of an entry in a store; never a secret. */
const PLACE = needed(
  textReader<string>('a place in the store', (each) => (each === '' ? undefined : each)),
  'a place in the store',
);

const BACKEND = factoryReader('BackendCredentials', BackendCredentials, (make, places) => make(places), {
  text: PLACE,
});

/** The factories of StorageCredentials that put no secret into the inventory. */
export const CREDENTIALS = factoryReader(
  'StorageCredentials',
  StorageCredentials,
  (make, props): MakeCredentials =>
    (scope, storage) =>
      make(scope, 'credentials', { ...props, storage }),
  { BackendCredentials: BACKEND },
);
