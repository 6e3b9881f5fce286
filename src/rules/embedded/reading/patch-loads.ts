import type { FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { mergePatched } from '../../../core/data/merge-patched';
import { quoted } from '../../../core/quoted';
import { asRecord, isRecord, type PlainRecord } from '../../../core/record';
import { CORE_KINDS, kindOf } from '../../../schema/kinds/kinds';
import type { ReadValue } from '../../../yaml/read-value';
import { readValues } from '../../../yaml/read-values';
import { concernsRegistry } from '../../../schema/kinds/concerns-registry';
import type { CarrierError, Load, LoadedObject, Locate } from './carrier';
import { partOfJsonPatch } from './json-patch';
import { partOfMergePatch } from './merge-patch';
import { unreadableText } from './text-objects';
import { withoutUndefined } from '../../../core/data/without-undefined';

/** A patch that a tool sends to the API server. */
interface SentPatch {
  /** Where its text stands. */
  readonly path: FieldPath;
  readonly patch: unknown;
  /** `merge`, `strategic` or `json`, unless it is a mistake. */
  readonly type: unknown;
  /** Where the type stands. */
  readonly typePath: FieldPath;
  readonly target: {
    readonly apiVersion: unknown;
    readonly kind: unknown;
    readonly namespace: unknown;
    readonly name: unknown;
  };
}

/** What a patch sets in an object that concerns the registry. */
export function patchLoads({ path, patch, type, typePath, target }: SentPatch): Load[] {
  const { apiVersion, kind, ...metadata } = target;
  const named = { apiVersion, kind, metadata: withoutUndefined(metadata) } as unknown as Manifest;
  if (kindOf(named) === undefined || !concernsRegistry(named)) return [];
  const typeErrors = errorsOfType(named, type, typePath);
  if (typeof patch !== 'string')
    return [...typeErrors, brokenPatch(path, 'a patch that is not text', 'YAML or JSON as text')];
  if (patch.trim() === '') return [...typeErrors, brokenPatch(path, 'an empty patch', 'the fields to change')];
  const { values, unreadable } = readValues(patch);
  const toLoads = type === 'json' ? jsonLoads : mergeLoads;
  const loads = values.slice(0, 1).flatMap((document) => toLoads(path, named, document));
  return [...typeErrors, ...unreadableText(path, patch, unreadable), ...loads];
}

/** Source of all that a patch of an API server is. */
const SOURCE = 'kubernetes/kubernetes staging/src/k8s.io/apiserver/pkg/endpoints/handlers/patch.go';

function errorsOfType(target: Manifest, type: unknown, path: FieldPath): CarrierError[] {
  if (type !== 'merge' && type !== 'json' && type !== 'strategic') {
    const found = typeof type === 'string' ? quoted(type) : 'a type that is not text';
    const reference = 'openshift/hive pkg/resource/patch.go setupPatchCommand';
    return [{ path, found, expected: 'merge, strategic or json', fix: 'set patchType to merge', reference }];
  }
  if (type !== 'strategic' || (CORE_KINDS as readonly string[]).includes(target.kind)) return [];
  return [
    {
      path,
      found: `a strategic patch, which is the default, of ${target.kind}`,
      expected: 'patchType merge or json: custom resources have no strategic merge patch',
      fix: 'set patchType to merge',
      reference: SOURCE,
    },
  ];
}

function mergeLoads(path: FieldPath, target: Manifest, { value, locate }: ReadValue): Load[] {
  const part = partOfMergePatch(value);
  return isRecord(part)
    ? [partLoad(path, target, part, locate, (there) => asRecord(mergePatched(there, value)))]
    : [brokenPatch(path, 'a patch that is not a map', 'a map with the fields to change')];
}

function jsonLoads(path: FieldPath, target: Manifest, { value, locate }: ReadValue): Load[] {
  if (!Array.isArray(value)) return [brokenPatch(path, 'a JSON patch that is not a list', 'a list of operations')];
  const { part, unknown, broken, pathOf, patched } = partOfJsonPatch(value);
  return [
    ...broken.map(({ found, expected }) => brokenPatch(path, found, expected)),
    ...unknown.map(({ index, what }) => ({
      path,
      within: () => locate([index]),
      why: `what ${what} leaves depends on the object in the cluster`,
    })),
    partLoad(path, target, part, (field) => locate(pathOf(field)), patched),
  ];
}

function brokenPatch(path: FieldPath, found: string, expected: string): CarrierError {
  return {
    path,
    found,
    expected,
    fix: `use ${expected} in this patch; until then, the patch has no effect`,
    reference: SOURCE,
  };
}

/** What a patch sets, as a part of the object that it is for. */
function partLoad(
  path: FieldPath,
  { apiVersion, kind, metadata }: Manifest,
  part: Readonly<Record<string, unknown>>,
  locate: Locate,
  merged: (there: PlainRecord) => PlainRecord,
): LoadedObject {
  const own = isRecord(part['metadata']) ? part['metadata'] : {};
  const value = { ...part, apiVersion, kind, metadata: { ...own, ...metadata } };
  return {
    path,
    value,
    applied: 'merged',
    partial: true,
    over: { merged: (_, there) => merged(there), source: SOURCE },
    templates: '{{',
    locate,
  };
}
