import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { PlatformProfile } from '../../platforms/profile';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import type { ObjectOfKind } from '../../schema/validate';
import type { KnownKind } from '../../schema/kinds/kinds';

/** What is known about the cluster besides its manifests. */
export interface Circumstances {
  /** The release that judges. */
  readonly release: Release;
  /** Without it no rule of a platform speaks. */
  readonly platform?: PlatformProfile;
  /** Against which the validity of certificates is measured. */
  readonly now: Date;
  /** Objects that are in the cluster and not among the manifests: looked at, never judged. */
  readonly existing?: readonly Manifest[];
  /** Those that are applied server-side by what carries them; others may say so themselves. */
  readonly serverSide?: ReadonlySet<Manifest>;
}

/** One object, read once: the manifest as it stands, and what of it can be trusted to have the right type. */
export interface JudgedObject<Kind extends KnownKind = KnownKind> {
  readonly manifest: Manifest;
  /** The manifest without fields that the schema refuses, so that rules may read it without asking for types. */
  readonly valid: ObjectOfKind<Kind>;
  readonly errors: readonly SchemaDiagnostic[];
}

/** Objects that are judged together. What is not among them is unknown, never wrong. */
export interface Cluster extends Circumstances {
  /** Every object that is judged, also of kinds that no schema here knows. */
  readonly manifests: readonly Manifest[];
  /** Whether a rule of that id exists and may be acknowledged. */
  acknowledgeable(id: string): boolean;
  /** The objects of one kind that the registry uses, in the order in which they stand. */
  ofKind<Kind extends KnownKind>(kind: Kind): readonly JudgedObject<Kind>[];
}
