import type { FieldPath } from '../core/field-path';
import type { LaterValue } from './later-value';
import type { Manifest } from '../core/manifest';
import { hasVariable, hasVaultPlaceholder, isKustomizeVariable } from '../core/placeholder';
import { isRecord, type PlainRecord } from '../core/record';

/** What begins the template in a text that something renders. */
export type TemplateMark = '{{' | '${';

/** A manifest without the values that are filled in later. */
export interface KnownPart {
  /** The same object if nothing is. */
  readonly manifest: Manifest;
  /** What it lacks, but for the values of a Secret, which nobody judges. */
  readonly later: readonly LaterValue[];
}

/**
 * The part of a manifest that is known before a tool fills in variables, and templates with the mark; undefined if its kind
 * is filled in.
 */
export function knownPart(manifest: Manifest, mark?: TemplateMark): KnownPart | undefined {
  const isTemplate: Test = (value) => mark !== undefined && typeof value === 'string' && value.includes(mark);
  const isAnnotated = typeof manifest.metadata.annotations?.[VAULT_PATH] === 'string';
  const isOfRegistry = NEVER_OF_CONTAINERS.has(manifest.kind);
  const isLater: Test = (value) =>
    isTemplate(value) ||
    (typeof value === 'string' &&
      (hasVariable(value) || hasVaultPlaceholder(value, isAnnotated) || (isOfRegistry && isKustomizeVariable(value))));
  if ([manifest.apiVersion, manifest.kind].some(isLater)) return undefined;
  const parts = Object.entries(manifest).map(([field, value]) => {
    if (!isData(manifest, field))
      return { field, value: known(value, isLater), later: laterValues(value, isLater, [field]) };
    // Files in a ConfigMap have variables of their own, and rules on the values of a Secret ignore placeholders.
    if (manifest.kind === 'Secret' && isRecord(value))
      return { field, value: secretValues(value, isTemplate), later: [] };
    return { field, value: known(value, isTemplate), later: laterValues(value, isTemplate, [field]) };
  });
  const later = parts.flatMap((part) => part.later);
  const isWhole = later.length === 0 && parts.every(({ field, value }) => value === manifest[field]);
  const kept = parts.filter(({ value }) => value !== undefined).map(({ field, value }) => [field, value] as const);
  return { manifest: isWhole ? manifest : (Object.fromEntries(kept) as unknown as Manifest), later };
}

const VAULT_PATH = 'avp.kubernetes.io/path';

/** In what a container runs, `$(NAME)` is a variable of the container itself. */
const NEVER_OF_CONTAINERS: ReadonlySet<string> = new Set(['Config', 'ImagePruner', 'Image', 'PersistentVolumeClaim']);

type Test = (value: unknown) => boolean;

function isData({ kind }: Manifest, field: string): boolean {
  return (kind === 'Secret' || kind === 'ConfigMap') && ['data', 'stringData', 'binaryData'].includes(field);
}

/** The keys of a Secret are known. Template values stay as placeholders, which rules on values ignore. */
function secretValues(values: PlainRecord, isTemplate: Test): PlainRecord {
  if (laterValues(values, isTemplate, []).length === 0) return values;
  const entries = Object.entries(values).filter(([key]) => !isTemplate(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, isTemplate(value) ? '{{…}}' : value]));
}

function known(value: unknown, isLater: Test): unknown {
  if (laterValues(value, isLater, []).length === 0) return value;
  // Omit the whole list if one entry is unknown, because list indexes must match the file.
  if (Array.isArray(value)) return value.some(isLater) ? undefined : value.map((each) => known(each, isLater));
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).map(
    ([key, each]) => [key, isLater(key) ? undefined : known(each, isLater)] as const,
  );
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

function laterValues(value: unknown, isLater: Test, path: FieldPath): LaterValue[] {
  if (isLater(value)) return [{ path, text: String(value) }];
  if (Array.isArray(value)) return value.flatMap((each, index) => laterValues(each, isLater, [...path, index]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    isLater(key) ? [{ path: [...path, key], text: key }] : laterValues(each, isLater, [...path, key]),
  );
}
