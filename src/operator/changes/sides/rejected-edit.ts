import { isSameData } from '../../../core/data/same-data';
import { formatFieldPath, valueAt } from '../../../core/field-path';
import { isLive } from '../../../core/live-object';
import type { Manifest } from '../../../core/manifest';
import { isPlaceholder } from '../../../core/placeholder';
import type { Release } from '../../../core/release';
import { kindOf } from '../../../schema/kinds/kinds';
import { validateObject } from '../../../schema/validate';
import { configMapData, secretData } from '../../cluster/object-data';

/** An edit of a Secret or a ConfigMap that exists, of which the API server rejects every part. */
export interface RejectedEdit {
  /** As it is in NEW. */
  readonly manifest: Manifest;
  /** The fields that cannot change. */
  readonly fields: readonly string[];
  /** Whether the type of a Secret changes. */
  readonly types: readonly [old: string, now: string] | undefined;
  /** Whether HyperShift copies the object to a hosted cluster. @default false */
  readonly isCopied?: boolean;
}

/**
 * Undefined if the API server accepts the edit.
 *
 * @see kubernetes/kubernetes pkg/apis/core/validation/validation.go ValidateSecretUpdate, ValidateConfigMapUpdate
 */
export function rejectedEdit(before: Manifest, after: Manifest, release: Release): RejectedEdit | undefined {
  const [old, now] = [before, after].map(typeOf);
  const types = old !== undefined && now !== undefined && old !== now ? ([old, now] as const) : undefined;
  const fields = before['immutable'] === true ? fieldsOfImmutable(before, after, release) : [];
  if (types === undefined && fields.length === 0) return undefined;
  return { manifest: after, fields: [...(types === undefined ? [] : ['type']), ...fields], types };
}

/** The API server writes Opaque where a Secret has no type. Undefined where only a tool knows it. */
function typeOf(manifest: Manifest): string | undefined {
  if (kindOf(manifest) !== 'Secret') return undefined;
  const type = valueAt(manifest, ['type']) ?? '';
  if (typeof type !== 'string' || isPlaceholder(type)) return undefined;
  return type === '' ? 'Opaque' : type;
}

function fieldsOfImmutable(before: Manifest, after: Manifest, release: Release): string[] {
  const [old, now] = [before, after].map((each) => entriesOf(each, release));
  if (old?.size === 0 && mayHideValues(before)) return [];
  const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
  const changed = keys.filter((key) => {
    const [was, is] = [old?.get(key), now?.get(key)];
    return !isSameData(was, is) && ![was, is].some((value) => typeof value === 'string' && isPlaceholder(value));
  });
  return [...(after['immutable'] === true ? [] : ['immutable']), ...changed];
}

/** A dump may show an object without its values. What Git has of a Secret without values, something else fills in. */
function mayHideValues(before: Manifest): boolean {
  return isLive(before) || kindOf(before) === 'Secret';
}

/** The values that a pod sees, by their fields. */
function entriesOf(manifest: Manifest, release: Release): Map<string, unknown> {
  if (kindOf(manifest) === 'Secret') {
    return inField('data', secretData(validateObject('Secret', manifest, release).valid));
  }
  const { data, binaryData } = configMapData(validateObject('ConfigMap', manifest, release).valid);
  return new Map([...inField('data', data), ...inField('binaryData', binaryData)]);
}

function inField(field: string, entries: Readonly<Record<string, string>>): Map<string, unknown> {
  return new Map(Object.entries(entries).map(([key, value]) => [formatFieldPath([field, key]), value]));
}
