import type { BackendField, Stanza } from '../../storage/backend';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import type { ObjectSubject } from '../effects/subject';
import type { StorageVariable } from '../container/env';

/** What the Operator does for one backend. Each method may throw an OperatorError. */
export interface Driver {
  /** In the order of the container's variables. */
  environment(): readonly StorageVariable[];
  readonly volumes: readonly StorageVolume[];
  /** Data of the private Secret that is not an environment variable. */
  volumeSecrets(): Readonly<Record<string, string>>;
  /** CA certificates of the storage; empty if the system's CAs are used. */
  caBundle(): string;
  /** What the Operator does to the storage itself, before it deploys anything. */
  sync(): StorageSync;
  /**
   * Where the image layers are stored: an object of the cluster, or the name of external storage (empty if the Operator
   * chooses it). Undefined if the storage is not durable.
   */
  layers(): ObjectSubject | string | undefined;
}

export interface StorageSync {
  /** The value of `spec.storage.managementState` if the user left it empty. */
  readonly managementState: 'Managed' | 'Unmanaged';
  /** Why, used as the reason of an effect. */
  readonly because: string;
  /** What else the Operator does to existing storage that it owns. */
  readonly setUp?: string;
  /** Whether the Operator sets up the storage in every sync, even if nothing changed. */
  readonly everySync?: boolean;
  /** The condition StorageExists, if known. */
  readonly exists?: Verdict;
}

export interface StorageVolume {
  readonly volume: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly mount: Readonly<Record<string, unknown>>;
}

export interface DriverFactory {
  readonly field: BackendField;
  open(stanza: Stanza, state: ClusterState): Driver;
}
