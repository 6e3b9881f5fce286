import type { Effect } from './effect';

/** What the main controller does in one sync. */
export interface RegistrySync {
  readonly effects: readonly Effect[];
  readonly error?: SyncError;
  /** What is to be said of the storage by itself. */
  readonly storage?: StorageOutcome;
  /** Whether the Deployment is there afterwards. */
  readonly deployed: boolean;
}

export interface SyncError {
  readonly message: string;
  /** Set where trying again would not help: the Operator reports it as Degraded at once. */
  readonly permanent?: 'VerificationFailed' | 'StorageNotConfigured';
}

/** What becomes of the storage before anything is deployed. */
export interface StorageOutcome {
  readonly effects: readonly Effect[];
  readonly error?: SyncError;
  /** `spec.storage.managementState` afterwards. */
  readonly managementState?: string;
  /** What the storage itself failed with, where that is known to become a condition. */
  readonly claimError?: string;
}
