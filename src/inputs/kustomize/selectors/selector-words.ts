import type { ManifestReference } from '../../core/finding';
import { apiGroup } from '../../core/manifest';

/**
 * Whether a field of a selector may select a value. It is a regular expression of a stranger, which could take forever, so
 * that it is looked through for words; one without words selects everything.
 */
export function mayBe(selector: unknown, wanted: string): boolean {
  const words = wordsOf(selector);
  return words.length === 0 || words.includes(wanted);
}

/** The words in a field of a selector. */
export function wordsOf(selector: unknown): string[] {
  return typeof selector === 'string' ? (selector.match(/\w[\w.-]*\w/g) ?? []) : [];
}

/** What selects objects: regular expressions, each of which may be missing. */
export interface ObjectSelector {
  readonly group?: unknown;
  readonly kind?: unknown;
  readonly name?: unknown;
}

/** Whether an object may be selected. A selector that names neither a kind nor a group may be about anything, and counts for nothing. */
export function selects(selector: ObjectSelector, { apiVersion, kind, name }: ManifestReference): boolean {
  return (
    wordsOf(selector.kind).length + wordsOf(selector.group).length > 0 &&
    mayBe(selector.group, apiGroup(apiVersion)) &&
    mayBe(selector.kind, kind) &&
    mayBe(selector.name, name)
  );
}
