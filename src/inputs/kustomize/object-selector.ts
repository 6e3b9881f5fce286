import type { ManifestReference } from '../../core/finding';
import { apiGroup } from '../../core/manifest';
import { mayBe, wordsOf } from './selector-words';

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
