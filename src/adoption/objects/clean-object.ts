import { FieldTree } from '../../core/data/field-tree';
import { replacedAt } from '../../core/data/replaced-at';
import { formatFieldPath, valueAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { referenceTo, type Manifest } from '../../core/manifest';
import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { isEncrypted } from '../../credentials/sops';
import { isSameData } from '../../core/data/same-data';
import type { Release } from '../../core/release';
import { isOfManagedKind, kindOf } from '../../schema/kinds/kinds';
import { validateObject } from '../../schema/validate';
import type { SourceObject } from '../../yaml/source-object';
import type { Dropped } from './dropped';
import { infrastructureIn } from '../../operator/cluster/infrastructure-in';
import { whyOfCluster } from './of-cluster';
import { secretsIn } from './secrets';
import type { ClusterOfObject } from './defaulted-fields';
import type { ForeignField } from './foreign-field';
import { foreignFields } from './server-fields';
import { unwritableFields } from './unwritable-keys';
import { withoutEmptyMetadata } from './without-empty-metadata';

/** An object as its author wrote it. */
export interface CleanObject {
  readonly source: SourceObject;
  readonly manifest: Manifest;
}

export interface Cleaning {
  readonly objects: readonly CleanObject[];
  readonly dropped: readonly Dropped[];
}

/** How the objects are written. */
interface Written {
  /** Whether what stays YAML is not read and written again. */
  readonly keepsBytes: boolean;
}

/** The objects without what others wrote into them, without secrets, and without what cannot be written in the language. */
export function cleanObjects(sources: readonly SourceObject[], release: Release, language: Written): Cleaning {
  const cluster = { release, infrastructure: infrastructureIn(sources.map(({ manifest }) => manifest)) };
  const cleaned = sources.map((source) => cleanObject(source, cluster, language));
  return {
    objects: cleaned.flatMap(({ objects }) => objects),
    dropped: cleaned.flatMap(({ dropped }) => dropped),
  };
}

function cleanObject(source: SourceObject, cluster: ClusterOfObject, { keepsBytes }: Written): Cleaning {
  const { manifest } = source;
  const object = referenceTo(manifest);
  const whole = (why: string): Cleaning => ({ objects: [], dropped: [{ object, path: [], why }] });
  const ofCluster = whyOfCluster(manifest);
  if (ofCluster !== undefined) return whole(ofCluster);
  const secrets = secretsIn(manifest);
  if (manifest.kind === 'Secret' && !isEncrypted(manifest) && (secrets.length > 0 || !holdsData(manifest)))
    return whole('a Secret, whose values must not be in a repository');
  // SOPS has signed it as it is.
  if (isEncrypted(manifest)) return { objects: [{ source, manifest }], dropped: [] };
  if (setsEnvironment(manifest))
    return whole('it sets environment variables, which may contain secrets; keep its own file');
  const written = [...foreignFields(manifest, cluster), ...(keepsBytes ? [] : unwritableFields(manifest))];
  const known = fieldsOf(written);
  const foreign = [...written, ...refusedFields(manifest, cluster.release).filter(({ path }) => !known.holds(path))];
  const left = fieldsOf(foreign);
  const credentials = secrets.filter((path) => !left.holds(path));
  const [credential] = credentials;
  if (credential !== undefined && !isOfManagedKind(manifest))
    return whole(
      `${formatFieldPath(credential)} holds a credential, which must not be in a repository; keep its own file`,
    );
  const why = 'a credential, which must not be in a repository';
  const all = [...foreign, ...credentials.map((path) => ({ path, why }))];
  const without = replacedAt(
    manifest,
    all.map(({ path }) => ({ path, value: undefined })),
  ) as Manifest;
  const cleaned = withoutEmptyMetadata(without);
  if (isLive(manifest) && isUnconfigured(cleaned))
    return whole('every cluster has this object, and it configures nothing');
  return {
    objects: [{ source, manifest: cleaned }],
    dropped: all.map(({ path, why }) => ({ object, path, why })),
  };
}

function fieldsOf(fields: readonly ForeignField[]): FieldTree {
  return new FieldTree(fields.map(({ path }) => path));
}

/** The release payload makes an Image without settings. */
function isUnconfigured(manifest: Manifest): boolean {
  return (
    kindOf(manifest) === 'Image' &&
    isSameData(manifest['spec'] ?? {}, {}) &&
    isSameData(Object.keys(manifest.metadata), ['name'])
  );
}

/** What the API server has no field for, or another type: it may be anything, also a secret. */
function refusedFields(manifest: Manifest, release: Release): ForeignField[] {
  const kind = kindOf(manifest);
  const { errors } = kind === undefined ? { errors: [] } : validateObject(kind, manifest, release);
  return errors
    .filter((error) => ['unknown', 'type'].includes(error.kind) && valueAt(manifest, error.path) !== undefined)
    .map(({ path, found, expected }) => ({
      path,
      why: `the API server rejects it: found ${found}, expected ${expected}`,
    }));
}

/** Nobody knows which variables of a workload are secrets. */
function setsEnvironment(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, each]: readonly [string, unknown]) => {
    const isLiteral = key === 'env' && itemsOf(each).some((variable) => fieldOf(variable, 'value') !== undefined);
    return isLiteral || setsEnvironment(each);
  });
}

function holdsData(secret: Manifest): boolean {
  return isRecord(secret['data']) || isRecord(secret['stringData']);
}
