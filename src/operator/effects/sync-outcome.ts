import type { Manifest } from '../../core/manifest';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { StorageSpec } from '../../schema/kinds/storage-spec';
import type { Verdict } from './condition';
import type { Effect } from './effect';

/** What the main controller does in one sync. */
export interface RegistrySync {
  /** The spec as it is after the sync. */
  readonly spec: ConfigSpec;
  readonly effects: readonly Effect[];
  readonly error?: SyncError;
  /** Result of the storage step. */
  readonly storage?: StorageOutcome;
  /** What it writes because it has deleted the storage, or failed to. */
  readonly deletion?: StorageDeletion;
  /** Of a Config that is being deleted: whether the Operator lets it go. Until then, it writes nothing into it. */
  readonly isConfigRemoved?: boolean;
  /** Whether the cluster has no Config, and the Operator fails before it creates one. @default false */
  readonly lacksConfig?: true;
  /** Whether the Deployment exists after the sync. */
  readonly deployed: boolean;
  /** Whether this sync applied the Deployment. */
  readonly applied: boolean;
  /** The panic of the Operator that repeats in every sync. */
  readonly panic?: string;
  /** The objects that it applies, as it applies them. */
  readonly objects: readonly Manifest[];
  /** Whether it applies everything that its generators make, and none of them fails. @default false */
  readonly isWhole?: boolean;
}

/** What the Operator writes into the Config when it removes the storage. */
export interface StorageDeletion {
  /** `spec.storage` without the names of what is gone. @default - as it is */
  readonly storage?: StorageSpec;
  /** The conditions of the Config that it sets, by type. */
  readonly conditions: Readonly<Record<string, Verdict>>;
}

export interface SyncError {
  readonly message: string;
  /** Set if a retry cannot succeed: the Operator reports Degraded immediately. */
  readonly permanent?: 'VerificationFailed' | 'StorageNotConfigured';
}

/** Result of the storage step, which runs before anything is deployed. */
export interface StorageOutcome {
  readonly effects: readonly Effect[];
  readonly error?: SyncError;
  /** The panic that ends it. */
  readonly panic?: string;
  /** `spec.storage.managementState` after the sync. */
  readonly managementState?: string;
  /** Whether that depends on what only the cloud knows, and the Operator writes it now. @default false */
  readonly isOwnerAssumed?: true;
  /** The claim that it creates. */
  readonly creates?: Manifest;
  /** `spec.storage` after the sync: the Operator writes it even where it fails. */
  readonly storage: StorageSpec;
  /** `status.storage` after the sync, if it succeeds. */
  readonly recorded?: StorageSpec;
  /** The conditions of the Config that it sets, by type. */
  readonly conditions: Readonly<Record<string, Verdict>>;
}
