import type { Verdict } from './condition';
import type { Effect } from './effect';

/** What the main controller does in one sync. */
export interface RegistrySync {
  readonly effects: readonly Effect[];
  readonly error?: SyncError;
  /** Result of the storage step. */
  readonly storage?: StorageOutcome;
  /** Whether the Deployment exists after the sync. */
  readonly deployed: boolean;
  /** Whether this sync applied the Deployment. */
  readonly applied: boolean;
  /** The panic of the Operator that repeats in every sync. */
  readonly panic?: string;
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
  /** `spec.storage.managementState` after the sync. */
  readonly managementState?: string;
  /** The condition StorageExists, if known. */
  readonly exists?: Verdict;
}
