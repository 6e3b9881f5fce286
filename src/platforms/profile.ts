import type { FieldPath } from '../core/field-path';
import type { Release } from '../core/release';
import type { BackendField } from '../storage/backend';
import type { Platform } from './platform';

/** What is known of a platform before anybody looks at a cluster. */
export interface PlatformProfile {
  readonly id: Platform;
  /** The product's name, as a heading. */
  readonly title: string;
  /** `status.platformStatus.type` of the Infrastructure object. */
  readonly infrastructureType: string;
  /** The platform of which this is a variant: a government region, say, a managed service or a hosted control plane. */
  readonly standsOn?: Platform;
  /** The Config that the Operator creates where none exists, before topology is considered. */
  bootstrap(release: Release): Bootstrap;
  /** What `ImageRegistry` configures where the user names no storage; undefined where only the user can know. */
  defaultStorage(release: Release): DefaultStorage | undefined;
  /** Backends that belong here, the recommended one first. */
  readonly homeStorage: readonly BackendField[];
  /** Whether nodes carry `topology.kubernetes.io/zone`, so that the Operator spreads pods over zones. */
  readonly zones: boolean;
  /** Where the registry's credentials come from where the user gives none. One sentence. */
  readonly credentials: string;
  /** What one has to know here that the other fields do not say. Sentences, one fact each. */
  readonly notes: readonly string[];
  /** What must not be configured here. */
  readonly forbids: readonly Prohibition[];
}

export interface Bootstrap {
  /** `spec.storage`, as written: `{ s3: {} }`; `{}` where the platform offers nothing. */
  readonly storage: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly managementState: 'Managed' | 'Removed';
  readonly replicas: number;
  readonly rolloutStrategy: 'RollingUpdate' | 'Recreate';
  /** The claim that the Operator creates beside it. */
  readonly claim?: BootstrapClaim;
}

export interface BootstrapClaim {
  readonly name: string;
  readonly accessMode: 'ReadWriteOnce';
  readonly size: string;
  readonly storageClassName: string;
}

/** Storage that the Operator makes itself, that a managed service has made already, or a claim that we render. */
export interface DefaultStorage {
  readonly field: BackendField;
  readonly stanza: Readonly<Record<string, unknown>>;
  readonly managementState: 'Managed' | 'Unmanaged';
  readonly claim?: BootstrapClaim;
}

/** A value, or any value at all, of one field that breaks the cluster or is not the user's to set. */
export interface Prohibition {
  readonly kind: 'Config' | 'ImagePruner' | 'Image';
  /** Empty path: the object itself. */
  readonly path: FieldPath;
  /** Forbidden values; every value where absent. */
  readonly values?: readonly string[];
  /** What happens, as the end of “expected …”: `public access, since a private account …`. */
  readonly expected: string;
  readonly fix: string;
  readonly source: string;
}
