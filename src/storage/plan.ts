import { reasonsOfMain } from '../core/acknowledgement';
import { namesItsStorage, type Backend, type Stanza } from './backend';
import { StorageManagementState } from './options';
import type { StorageRequest } from './request';

/** A storage with all defaults applied. */
export interface StoragePlan {
  readonly backend: Backend;
  readonly stanza: Stanza;
  readonly managementState: StorageManagementState;
  /** Whether several pods can use it at the same time. */
  readonly shared: boolean;
  /** The risks that are taken, of what rules find in the Config. */
  readonly acknowledge: Readonly<Record<string, string>>;
}

export function planStorage({ backend, stanza, options, accessMode, companions = [] }: StorageRequest): StoragePlan {
  const kinds = companions.map(({ manifest }) => manifest.kind);
  return {
    backend,
    stanza,
    managementState: options.managementState ?? defaultManagementState(backend, stanza),
    shared: backend.sharing === 'always' || (backend.sharing === 'by access mode' && accessMode === 'ReadWriteMany'),
    acknowledge: reasonsOfMain('Config', options.acknowledge ?? {}, kinds),
  };
}

function defaultManagementState(backend: Backend, stanza: Stanza): StorageManagementState {
  return namesItsStorage(backend, stanza) ? StorageManagementState.UNMANAGED : StorageManagementState.MANAGED;
}
