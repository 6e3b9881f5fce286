import type { FieldPath } from '../core/field-path';
import type { Release } from '../core/release';
import type { BackendField } from '../storage/backend';
import type { Platform } from './platform';

/** The facts about a platform that do not depend on a particular cluster. */
export interface PlatformProfile {
  readonly id: Platform;
  /** The product's name, used as a heading. */
  readonly title: string;
  /** `status.platformStatus.type` of the Infrastructure object. */
  readonly infrastructureType: string;
  /**
   * The platform that this one is a variant of, such as a government region, a managed service or a hosted control
   * plane.
   */
  readonly variantOf?: Platform;
  /** The Config that the Operator creates if none exists, before topology is considered. */
  bootstrap(release: Release): Bootstrap;
  /** The storage that `ImageRegistry` configures if the user names none; undefined if there is no sensible default. */
  defaultStorage(release: Release): DefaultStorage | undefined;
  /**
   * The default StorageClass of a new cluster; empty if it has none.
   * @default - not known
   */
  readonly defaultStorageClass?: string;
  /** Backends that are usual on this platform, the recommended one first. */
  readonly homeStorage: readonly BackendField[];
  /** Whether nodes have the label `topology.kubernetes.io/zone`, so that the Operator spreads pods over zones. */
  readonly zones: boolean;
  /** Where the registry's credentials come from if the user provides none. One sentence. */
  readonly credentials: string;
  /** Other facts about the platform, one sentence each. */
  readonly notes: readonly string[];
  /** Settings that must not be used on this platform. */
  readonly forbids: readonly Prohibition[];
  /** Fields that a managed service sets again after each change. @default - none */
  readonly resets?: readonly Reset[];
}

/** A field that a managed service sets again after each change. */
export interface Reset {
  readonly kind: 'Config' | 'ImagePruner';
  readonly path: FieldPath;
  /** What it sets; undefined if it removes the field. */
  readonly value: unknown;
  /** Who sets it, such as `Red Hat`. */
  readonly by: string;
  readonly source: string;
}

export interface Bootstrap {
  /** `spec.storage` as written, such as `{ s3: {} }`; `{}` if the platform has no storage. */
  readonly storage: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly managementState: 'Managed' | 'Removed';
  readonly replicas: number;
  readonly rolloutStrategy: 'RollingUpdate' | 'Recreate';
  /** The claim that the Operator creates with the Config. */
  readonly claim?: BootstrapClaim;
}

export interface BootstrapClaim {
  readonly name: string;
  readonly accessMode: 'ReadWriteOnce';
  readonly size: string;
  readonly storageClassName: string;
}

/** Storage that the Operator creates, that a managed service has already created, or a claim that we render. */
export interface DefaultStorage {
  readonly field: BackendField;
  readonly stanza: Readonly<Record<string, unknown>>;
  readonly managementState: 'Managed' | 'Unmanaged';
  readonly claim?: BootstrapClaim;
}

/** A forbidden value, or any value, of a field: it breaks the cluster or the user must not set it. */
export interface Prohibition {
  readonly kind: 'Config' | 'ImagePruner' | 'Image';
  /** An empty path means the object itself. */
  readonly path: FieldPath;
  /** Forbidden values; if undefined, every value is forbidden. */
  readonly values?: readonly string[];
  /** The end of “expected …”, with the reason: `public access, since a private account …`. */
  readonly expected: string;
  readonly fix: string;
  readonly source: string;
}
