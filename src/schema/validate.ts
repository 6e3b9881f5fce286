import { oncePer } from '../core/caching/once-per';
import { isLive } from '../core/live-object';
import type { Manifest } from '../core/manifest';
import { isRecord } from '../core/record';
import type { Release } from '../core/release';
import type { ClaimObject } from './kinds/claim';
import type { ConfigObject } from './kinds/config';
import type { ConfigMapObject } from './kinds/config-map';
import type { ImageObject } from './kinds/image';
import type { ImagePrunerObject } from './kinds/image-pruner';
import type { KnownKind } from './kinds/kinds';
import { MANAGED_KINDS } from './kinds/managed-kind';
import { nodeAtRelease } from './node-at-release';
import type { SchemaDiagnostic } from './schema-diagnostic';
import type { SecretObject } from './kinds/secret';
import { readValue } from './walk';

/** The type of `valid` for each kind. */
interface KnownObjects {
  readonly Config: ConfigObject;
  readonly ImagePruner: ImagePrunerObject;
  readonly Image: ImageObject;
  readonly Secret: SecretObject;
  readonly ConfigMap: ConfigMapObject;
  readonly PersistentVolumeClaim: ClaimObject;
}

export type ObjectOfKind<Kind extends KnownKind> = KnownObjects[Kind];

interface Validation<Kind extends KnownKind> {
  readonly errors: readonly SchemaDiagnostic[];
  /**
   * The object without unknown fields and values of the wrong type, so that the type is correct. Unchanged parts are shared
   * with the object. An invalid item in a list of objects becomes `{}`, so that the indexes of the others stay the same.
   */
  readonly valid: ObjectOfKind<Kind>;
}

/** Validates an object like the API server of a release with `fieldValidation: Strict`. */
export function validateObject<Kind extends KnownKind>(
  kind: Kind,
  object: unknown,
  release: Release,
): Validation<Kind> {
  if (!isRecord(object) || !Object.isExtensible(object)) return validated(kind, object, release);
  const [known, key] = [validations(object), `${kind} ${release}`];
  const validation = known.get(key) ?? validated(kind, object, release);
  known.set(key, validation);
  return validation as Validation<Kind>;
}

/** Every rule and every prediction asks for the same ones. */
const validations = oncePer<object, Map<string, Validation<KnownKind>>>(() => new Map());

function validated<Kind extends KnownKind>(kind: Kind, object: unknown, release: Release): Validation<Kind> {
  const errors: SchemaDiagnostic[] = [];
  const valid = readValue(nodeAtRelease(kind, release), object, { release, errors, path: [] });
  return { errors: errors.filter((error) => !isDropped(kind, error) && !isWritten(object, error)), valid: valid ?? {} };
}

/** The status of a custom resource has an endpoint of its own: the API server drops what comes with the object. */
function isDropped(kind: KnownKind, { path, kind: problem }: SchemaDiagnostic): boolean {
  const isStatus = path[0] === 'status' && (MANAGED_KINDS as readonly KnownKind[]).includes(kind);
  return isStatus && problem !== 'unknown' && problem !== 'release';
}

/** The cluster wrote the status of a live object, with fields of its own release and feature gates. */
function isWritten(object: unknown, { path }: SchemaDiagnostic): boolean {
  return (
    path[0] === 'status' && isRecord(object) && isRecord(object['metadata']) && isLive(object as unknown as Manifest)
  );
}
