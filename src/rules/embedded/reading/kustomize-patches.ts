import { listAt, type FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { SINGLETON_NAME } from '../../../core/names';
import { asRecord, fieldOf, isRecord } from '../../../core/record';
import { API_VERSIONS, KNOWN_KINDS, kindOf } from '../../../schema/kinds/kinds';
import type { TemplateMark } from '../../../yaml/known-part';
import { readValues } from '../../../yaml/read-values';
import { concernsRegistry } from '../../../schema/kinds/concerns-registry';
import type { Load, LoadedObject, Unjudged } from './carrier';
import { partOfJsonPatch } from './json-patch';
import { partOfMergePatch } from './merge-patch';
import { mentionsRegistry } from './mentions-registry';
import { unreadableText } from './text-objects';

/** The patches of Kustomize in a list of an object: texts or data, each perhaps with a target. */
export function kustomizePatches(outer: Manifest, path: FieldPath, templates?: TemplateMark): Load[] {
  return listAt(outer, path).flatMap((entry, index) => {
    const patch = fieldOf(entry, 'patch');
    const target = asRecord(fieldOf(entry, 'target'));
    const place = { path: patch === undefined ? [...path, index] : [...path, index, 'patch'], templates };
    // Older APIs have lists of texts, too.
    const text = patch ?? entry;
    return typeof text === 'string' ? textPatch(text, target, place) : valuePatch(text, target, place);
  });
}

type Target = Readonly<Record<string, unknown>>;
type Place = Pick<LoadedObject, 'path' | 'locate'> & { readonly templates: TemplateMark | undefined };

function textPatch(text: string, target: Target, place: Place): Load[] {
  const { values, unreadable } = readValues(text);
  return [
    ...values.flatMap(({ value, locate }) => valuePatch(value, target, { ...place, locate })),
    ...(mentionsRegistry([text, target]) ? unreadableText(place.path, text, unreadable) : []),
  ];
}

/** A list is a JSON patch, a map is merged; without a target the map names its object itself. */
function valuePatch(patch: unknown, target: Target, place: Place): Load[] {
  const object = targetObject(target, asRecord(patch));
  if (object === undefined) return undecided(patch, target, place);
  if (kindOf(object) === undefined || !concernsRegistry(object)) return [];
  if (Array.isArray(patch)) return jsonPatch(patch, object, place);
  if (!isRecord(patch) || fieldOf(patch, '$patch') === 'delete') return [];
  const part = asRecord(partOfMergePatch(patch));
  return [partLoad(object, part, place, place.locate)];
}

function jsonPatch(operations: readonly unknown[], object: Manifest, place: Place): Load[] {
  const { part, unknown, pathOf } = partOfJsonPatch(operations);
  const { locate } = place;
  const unjudged = unknown.map(({ index, what }) =>
    unjudgedAt(place, [index], `what ${what} leaves depends on the object that is patched`),
  );
  const inText = locate === undefined ? undefined : (field: FieldPath) => locate(pathOf(field));
  return [...unjudged, partLoad(object, part, place, inText)];
}

function partLoad(
  { apiVersion, kind, metadata }: Manifest,
  part: Readonly<Record<string, unknown>>,
  { path, templates }: Place,
  locate: LoadedObject['locate'],
): LoadedObject {
  const value = { ...part, apiVersion, kind, metadata: { ...asRecord(part['metadata']), ...metadata } };
  const load: LoadedObject = { path, value, applied: 'merged', partial: true };
  return { ...load, ...(templates === undefined ? {} : { templates }), ...(locate === undefined ? {} : { locate }) };
}

/** What a patch is for; undefined where its target selects objects without a kind. */
function targetObject(target: Target, patch: Target): Manifest | undefined {
  const kind = target['kind'] ?? patch['kind'];
  if (typeof kind !== 'string') return undefined;
  const known = KNOWN_KINDS.find((each) => each === kind);
  const group = target['group'];
  const apiVersion = typeof group === 'string' ? `${group}/v1` : (patch['apiVersion'] ?? coreVersion(known));
  if (typeof apiVersion !== 'string') return undefined;
  const own = asRecord(patch['metadata']);
  // Where a target selects the object, kustomize ignores the name in the patch.
  const isSelected = Object.keys(target).length > 0;
  const named = { name: target['name'] ?? (isSelected ? SINGLETON_NAME : (own['name'] ?? SINGLETON_NAME)) };
  const namespace = target['namespace'] ?? own['namespace'];
  return {
    apiVersion,
    kind,
    metadata: namespace === undefined ? named : { namespace, ...named },
  } as unknown as Manifest;
}

/** The kinds without a group need no group in a target. */
function coreVersion(kind: keyof typeof API_VERSIONS | undefined): string | undefined {
  return kind !== undefined && API_VERSIONS[kind] === 'v1' ? 'v1' : undefined;
}

const KINDS: readonly unknown[] = KNOWN_KINDS;

function undecided(patch: unknown, target: Target, place: Place): Unjudged[] {
  const kind = target['kind'];
  const isOfAnyKind = target['name'] === SINGLETON_NAME || mentionsRegistry([patch, target]);
  const concerns = kind === undefined ? isOfAnyKind : KINDS.includes(kind) && kind !== 'Secret';
  return concerns ? [unjudgedAt(place, [], 'a patch of objects that a tool selects; check its output')] : [];
}

function unjudgedAt({ path, locate }: Place, field: FieldPath, why: string): Unjudged {
  return locate === undefined ? { path: [...path, ...field], why } : { path, within: () => locate(field), why };
}
