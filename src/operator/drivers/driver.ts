import type { BackendField, Stanza } from '../../storage/backend';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import type { ObjectSubject } from '../effects/subject';
import type { StorageVariable } from '../container/env';

/** What the Operator makes of one backend. Every answer may be an OperatorError instead. */
export interface Driver {
  /** In the order in which the container gets them. */
  environment(): readonly StorageVariable[];
  readonly volumes: readonly StorageVolume[];
  /** What the private Secret holds besides the environment. */
  volumeSecrets(): Readonly<Record<string, string>>;
  /** The certificates with which the storage is to be trusted; empty where the system's do. */
  caBundle(): string;
  /** What the Operator does to the storage itself, before anything is deployed. */
  sync(): StorageSync;
  /**
   * What holds the layers: an object of the cluster, or the name of something outside, empty where the Operator chooses it;
   * undefined where nothing does that could be lost.
   */
  layers(): ObjectSubject | string | undefined;
}

export interface StorageSync {
  /** `spec.storage.managementState` where the user left it empty. */
  readonly managementState: 'Managed' | 'Unmanaged';
  /** What happens, as the reason of an effect. */
  readonly because: string;
  /** Where the storage is an object of the cluster that the Operator creates. */
  readonly creates?: Readonly<Record<string, unknown>>;
  /** What else happens to storage that exists already where it counts as the Operator's own. */
  readonly setUp?: string;
  /** Whether the storage is set up in every sync, also where nothing changed. */
  readonly anew?: boolean;
  /** The condition StorageExists, where it is known. */
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
