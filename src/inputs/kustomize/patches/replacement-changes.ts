import { formatFieldPath } from '../../../core/field-path';
import { asRecord, isRecord, itemsOf } from '../../../core/record';
import { readValues } from '../../../yaml/read-values';
import type { PatchChange } from './patch-changes';

/** The fields that replacements in a file of their own write: one, or a list. */
export function replacementChangesIn(text: string): PatchChange[] {
  return readValues(text).values.flatMap(({ value }) =>
    (Array.isArray(value) ? value : [value]).flatMap(replacementChanges),
  );
}

/**
 * The fields that a replacement writes.
 *
 * @see kubernetes-sigs/kustomize api/filters/replacement/replacement.go applyToNode
 */
export function replacementChanges(replacement: unknown): PatchChange[] {
  return itemsOf(asRecord(replacement)['targets']).flatMap((target) => {
    const { select, fieldPaths } = asRecord(target);
    if (!isRecord(select)) return [];
    const paths = fieldPaths === undefined || fieldPaths === null ? [METADATA_NAME] : itemsOf(fieldPaths);
    return paths
      .filter((path) => typeof path === 'string')
      .map(fieldOfPath)
      .filter((field) => field !== '')
      .map((field) => ({ selector: select, field }));
  });
}

const METADATA_NAME = 'metadata.name';

function fieldOfPath(path: string): string {
  return formatFieldPath(stepsOfPath(path));
}

/** Of a path into a list, the list: which of its items it means, only the build shows. */
export function stepsOfPath(path: string): string[] {
  const steps = (path.match(STEPS) ?? []).map((step) => step.replace(/\\\./g, '.'));
  const end = steps.findIndex((step) => /^(?:\*|-|\d+|\[.*\])$/.test(step));
  return end < 0 ? steps : steps.slice(0, end);
}

/** A dot in a key is written `\.`, and may stand in brackets: `metadata.annotations.a\.b/c`, `spec.routes.[name=a].hostname`. */
const STEPS = /(?:\[[^\]]*\]|\\.|[^.[\\])+/g;
