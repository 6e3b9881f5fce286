import type { Backend } from './backend';
import type { EmptyDirStorageProps } from './empty-dir-props';
import type { StorageRequest } from './request';

export const emptyDir: Backend = {
  field: 'emptyDir',
  title: 'Ephemeral storage of the pod',
  operatorName: 'EmptyDir',
  span: {},
  durable: false,
  sharing: 'never',
  nameKeys: [],
  propNames: {},
  credentialSets: () => [],
  paddingKeys: () => [],
  check: () => [],
};

export function emptyDirStorage(props: EmptyDirStorageProps): StorageRequest {
  return { backend: emptyDir, stanza: {}, options: props };
}
