import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { ConfiguredBackend } from '../../storage';
import type { PlatformProfile } from '../../platforms/profile';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import type { ObjectOfKind } from '../../schema/validate';
import type { KnownKind } from '../../schema/kinds/kinds';
import type { LaterValue } from '../../yaml/later-value';
import type { ApplyMethod } from './apply-method';

/** The known facts about the cluster besides its manifests. */
export interface Circumstances {
  /** The release that the manifests are checked against. */
  readonly release: Release;
  /** Without it, platform-specific rules are skipped. */
  readonly platform?: PlatformProfile;
  /** Whether the cluster has one node for its infrastructure. @default - as its Infrastructure shows */
  readonly singleReplica?: boolean;
  /** The time at which certificates must be valid. */
  readonly now: Date;
  /** Objects that exist in the cluster but not in the manifests. Rules read them, but never report them. */
  readonly existing?: readonly Manifest[];
  /** How manifests are applied of which a carrier or a delivery tool decides it. Others may ask with annotations. */
  readonly applied?: ReadonlyMap<Manifest, ApplyMethod>;
  /** What manifests lack because it is filled in later. */
  readonly later?: ReadonlyMap<Manifest, readonly LaterValue[]>;
  /** Objects of which the input has only a part: what it lacks is in the cluster, or filled in later. */
  readonly parts?: ReadonlySet<Manifest>;
  /** Whether a kustomization changes a field, so that the manifest does not show the value that is applied. */
  readonly isChanged?: (manifest: Manifest, field: string) => boolean;
  /** The names of other clusters in the same run that use the same storage. */
  readonly sharedWith?: (storage: ConfiguredBackend) => readonly string[];
  /** Images whose spec is a field of a HostedCluster, which alone may set it. */
  readonly ofHostedCluster?: ReadonlySet<Manifest>;
}

/** One validated object: the manifest and its part with correct types. */
export interface JudgedObject<Kind extends KnownKind = KnownKind> {
  readonly manifest: Manifest;
  /** The manifest without fields that the schema rejects, so that rules can rely on the types. */
  readonly valid: ObjectOfKind<Kind>;
  readonly errors: readonly SchemaDiagnostic[];
}

/** The objects that are checked together. An object that is not among them may still exist in the cluster. */
export interface Cluster extends Circumstances {
  /** All checked objects, including those of kinds without a schema. */
  readonly manifests: readonly Manifest[];
  /** The same cluster without its platform, of which facts are found once for all platforms. @default - it has none */
  readonly anywhere?: Cluster;
  /** Whether a rule with this id exists and can be acknowledged. */
  acknowledgeable(id: string): boolean;
  /**
   * Whether a rule other than this one reports an error in what the Operator reads. All other rules are asked, and each only once
   * in a run.
   */
  hasErrorsBeside(id: string): boolean;
  /** All objects of one kind, in input order, followed by those in `existing`. */
  ofKind<Kind extends KnownKind>(kind: Kind): readonly JudgedObject<Kind>[];
}
