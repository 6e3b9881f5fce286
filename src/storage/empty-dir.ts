import { operatorSource } from '../core/source';
import type { Backend } from './backend';
import type { EmptyDirStorageProps } from './empty-dir-props';
import type { StorageRequest } from './request';

export const emptyDir: Backend = {
  field: 'emptyDir',
  factory: 'emptyDir',
  title: 'Ephemeral storage of the pod',
  operatorName: 'EmptyDir',
  span: {},
  source: operatorSource('pkg/storage/emptydir/emptydir.go', 'CreateStorage'),
  durable: false,
  sharing: 'never',
  nameKeys: [],
  storeKeys: [],
  writtenByOperator: () => [],
  propNames: {},
  credentialSets: () => [],
  paddingKeys: () => [],
  check: () => [],
};

export function emptyDirStorage(props: EmptyDirStorageProps): StorageRequest {
  return { backend: emptyDir, stanza: {}, options: props };
}
