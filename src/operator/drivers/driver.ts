import type { Release } from '../../core/release';
import type { Manifest } from '../../core/manifest';
import type { Stanza } from '../../storage/backend';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import type { ObjectSubject } from '../effects/subject';
import type { StorageVariable } from '../container/env';
import type { Failure } from '../go/operator-error';

/** What the Operator does for one backend. Each method may throw an OperatorError. */
export interface Driver {
  /** In the order of the container's variables. */
  environment(): readonly StorageVariable[];
  readonly volumes: readonly StorageVolume[];
  /** Data of the private Secret that is not an environment variable. */
  volumeSecrets(): Readonly<Record<string, string>>;
  /** CA certificates of the storage; empty if the system's CAs are used. */
  caBundle(): string;
  /**
   * Reads what the Operator needs to reach the storage, such as credentials.
   * @default - it needs nothing of the cluster
   */
  reach?(): void;
  /**
   * StorageExists where such an error keeps the Operator from removing the storage.
   * @default - it stays as it is
   */
  notRemoved?(error: string): Verdict | undefined;
  /** What the Operator does to the storage itself, before it deploys anything. */
  sync(): StorageSync;
  /**
   * The error with which the registry exits at once, because it cannot use these variables. The Operator does not look at it.
   * @default - it starts
   */
  startError?(): string | undefined;
  /**
   * Where the image layers are stored: an object of the cluster, or the name of external storage (empty if the Operator
   * chooses it). Undefined if the storage is not durable.
   */
  layers(): ObjectSubject | string | undefined;
  /**
   * Whether the Operator chooses a name where none is given.
   * @default - it does
   */
  choosesName?(): boolean;
}

export interface StorageSync {
  /** The value of `spec.storage.managementState` if the user left it empty. */
  readonly managementState: 'Managed' | 'Unmanaged';
  /** Whether that depends on what only the cloud knows. @default false */
  readonly isOwnerAssumed?: true;
  /** Why, used as the reason of an effect. */
  readonly because: string;
  /** The storage object of the cluster that the Operator creates. */
  readonly creates?: Manifest;
  /** What else the Operator does to existing storage that it owns. */
  readonly setUp?: string;
  /** Whether the Operator sets up the storage in every sync, even if nothing changed. */
  readonly everySync?: boolean;
  /** The stanza after it, if the Operator writes into it. */
  readonly writes?: Stanza;
  /**
   * The stanza that the Operator records in status.
   * @default - the one in spec
   */
  readonly records?: Stanza;
  /** The conditions of the Config that it sets, by type. */
  readonly conditions?: Readonly<Record<string, Verdict>>;
  /** The error with which it ends, although it has written before. */
  readonly failure?: Failure & {
    /** Whether it has made something before, and so has written `managementState`. @default false */
    readonly isOwned?: true;
  };
}

export interface StorageVolume {
  readonly volume: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly mount: Readonly<Record<string, unknown>>;
}

export interface DriverFactory {
  /** @default - none */
  readonly notes?: readonly DriverNote[];
  /**
   * Reason and message of StorageExists when the Operator has deleted the storage.
   * @default - it says nothing of it
   */
  readonly deleted?: { readonly reason: string; readonly message: string };
  /**
   * Whether the Operator reaches for it before it takes it for the storage of the platform. Source: GetPlatformStorage.
   * @default - it takes it without a look
   */
  readonly isProbed?: true;
  /**
   * StorageExists where an error ends the sync before the storage is set up.
   * @default - it stays as it is
   */
  readonly notSetUp?: (error: string) => Verdict;
  /**
   * StorageExists where an error ends the sync that looks for storage that is set up.
   * @default - it stays as it is
   */
  readonly notFound?: (error: string) => Verdict;
  /** @param managementState `spec.storage.managementState`, empty if it is not decided */
  open(stanza: Stanza, state: ClusterState, managementState: string): Driver;
}

/** What the Operator does with the storage since a release, and no object shows. */
interface DriverNote {
  readonly since: Release;
  readonly what: string;
  readonly source: string;
}
