import { jsonText } from '../core/formats/json-text';
import { ChangingData } from '../core/data/changing-data';
import type { FieldChange } from '../core/edit';
import { isSameData } from '../core/data/same-data';
import { valueAt, type FieldPath } from '../core/field-path';
import { apiGroup, manifestKey, referenceTo, type Manifest, describeManifest } from '../core/manifest';
import { withoutCredentials, withoutCredentialsInLine } from '../core/without-credentials';
import { isClusterScoped } from '../core/cluster-scope';
import { jsonPointer } from '../core/formats/json-pointer';
import { shellWord } from '../core/formats/shell-word';
import { destinationOf, liveChanges } from './live-changes';

/** Changes of one object, in order. */
interface ObjectChanges {
  readonly manifest: Manifest;
  readonly changes: readonly FieldChange[];
}

/** A command for each object, or why there is none. */
interface OcPatches {
  readonly commands: readonly string[];
  readonly without: readonly { readonly object: string; readonly why: string }[];
}

/** The commands that make changes in the objects of a cluster, one for each object. */
export function ocPatches(edits: readonly ObjectChanges[]): OcPatches {
  const byObject = new Map<string, ObjectChanges>();
  for (const { manifest, changes } of edits) {
    const key = manifestKey(manifest);
    const known = byObject.get(key);
    byObject.set(key, { manifest: known?.manifest ?? manifest, changes: [...(known?.changes ?? []), ...changes] });
  }
  const results = [...byObject.values()].map((each) => ({
    object: describeManifest(each.manifest),
    ...commandFor(each),
  }));
  return {
    commands: results.flatMap(({ command }) => command ?? []),
    without: results.flatMap(({ object, why }) => (why === undefined ? [] : [{ object, why }])),
  };
}

function commandFor({ manifest, changes }: ObjectChanges): { readonly command?: string; readonly why?: string } {
  const { apiVersion, kind, namespace, name } = referenceTo(manifest);
  if (name === '') return { why: 'it has no name' };
  if (changes.some(({ path }) => isIdentity(path)))
    return { why: 'a patch cannot change the kind, the name or the namespace of an object' };
  const operations: Operation[] = [];
  const data = new ChangingData(manifest);
  for (const change of liveChanges(manifest, changes)) {
    operations.push(...operationsFor(data.value, change));
    data.make(change);
  }
  if (operations.length === 0) return { why: 'no live object has what is wrong in the manifest' };
  const patch = jsonText(operations);
  if (withoutCredentials(patch) !== patch || operations.some((each) => mayShowSecret(kind, each)))
    return { why: 'the patch would contain what looks like a secret' };
  const group = apiGroup(apiVersion);
  const type = `${kind.toLowerCase()}${group === '' ? '' : `.${group}`}`;
  const scope = namespace === undefined || isClusterScoped(group, kind) ? '' : ` --namespace ${shellWord(namespace)}`;
  return { command: `oc patch ${shellWord(`${type}/${name}`)}${scope} --type json --patch ${shellWord(patch)}` };
}

/** A field that the API server never had is written with its value, which a move would not show. */
function mayShowSecret(kind: string, operation: Operation): boolean {
  if (!('value' in operation)) return false;
  const named = `${operation.path.split('/').at(-1) ?? ''}: ${jsonText(operation.value)}`;
  return kind === 'Secret' || withoutCredentialsInLine(named) !== named;
}

function isIdentity([first, second]: FieldPath): boolean {
  return (
    first === 'apiVersion' ||
    first === 'kind' ||
    (first === 'metadata' && (second === 'name' || second === 'namespace'))
  );
}

/** An operation of RFC 6902. */
type Operation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move'; readonly from: string; readonly path: string };

function operationsFor(data: unknown, change: FieldChange): Operation[] {
  const path = jsonPointer(change.path);
  if (change.op === 'delete') return [{ op: 'remove', path }];
  if (change.op === 'set') return setting(data, change.path, change.value);
  const to = destinationOf(change);
  const parent = to.slice(0, -1);
  const parents = isMissing(data, parent) ? setting(data, parent, {}) : [];
  return [...parents, { op: 'move', from: path, path: jsonPointer(to) }];
}

/** The first parent that is missing is added with all that is below it. */
function setting(data: unknown, path: FieldPath, value: unknown): Operation[] {
  const missing = path.findIndex((_, index) => isMissing(data, path.slice(0, index + 1)));
  if (missing < 0)
    return isSameData(valueAt(data, path), value) ? [] : [{ op: 'replace', path: jsonPointer(path), value }];
  const given = path.slice(missing + 1).reduceRight((inner, step) => ({ [step]: inner }), value);
  return [{ op: 'add', path: jsonPointer(path.slice(0, missing + 1)), value: given }];
}

function isMissing(data: unknown, path: FieldPath): boolean {
  return (valueAt(data, path) ?? undefined) === undefined;
}
