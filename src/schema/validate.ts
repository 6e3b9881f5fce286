import type { Release } from '../core/release';
import type { ClaimObject } from './kinds/claim';
import type { ConfigObject } from './kinds/config';
import type { ConfigMapObject } from './kinds/config-map';
import type { ImageObject } from './kinds/image';
import type { ImagePrunerObject } from './kinds/image-pruner';
import type { KnownKind } from './kinds/kinds';
import { nodeAtRelease } from './node-at-release';
import type { SchemaDiagnostic } from './schema-diagnostic';
import type { SecretObject } from './kinds/secret';
import { readValue } from './walk';

/** What `valid` holds, by kind. */
export interface KnownObjects {
  readonly Config: ConfigObject;
  readonly ImagePruner: ImagePrunerObject;
  readonly Image: ImageObject;
  readonly Secret: SecretObject;
  readonly ConfigMap: ConfigMapObject;
  readonly PersistentVolumeClaim: ClaimObject;
}

export type ObjectOfKind<Kind extends KnownKind> = KnownObjects[Kind];

export interface Validation<Kind extends KnownKind> {
  readonly errors: readonly SchemaDiagnostic[];
  /**
   * The object without fields that are unknown or have the wrong type, so that the rest can be read through its type. What
   * it shares with the object is not copied. An item of a list of objects becomes `{}`, so that the others keep their index.
   */
  readonly valid: ObjectOfKind<Kind>;
}

/** Judges an object as the API server of a release does with `fieldValidation: Strict`. */
export function validateObject<Kind extends KnownKind>(
  kind: Kind,
  object: unknown,
  release: Release,
): Validation<Kind> {
  const errors: SchemaDiagnostic[] = [];
  const valid = readValue(nodeAtRelease(kind, release), object, { release, errors, path: [] });
  return { errors, valid: valid ?? {} };
}
