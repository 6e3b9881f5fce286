import type { Verdict } from './condition';
import type { Effect } from './effect';

/** What the main controller does in one sync. */
export interface RegistrySync {
  readonly effects: readonly Effect[];
  readonly error?: SyncError;
  /** What is to be said of the storage by itself. */
  readonly storage?: StorageOutcome;
  /** Whether the Deployment is there afterwards. */
  readonly deployed: boolean;
  /** Whether this sync has applied it. */
  readonly applied: boolean;
  /** Over what the Operator itself falls, again and again. */
  readonly panic?: string;
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
  /** The condition StorageExists, where it is known. */
  readonly exists?: Verdict;
}
