import { fieldOf, isRecord } from '../../../core/record';
import type { Manifest } from '../../../core/manifest';
import type { Transition } from './change';
import type { Subject } from '../../effects/subject';
import { UNKNOWN } from '../../../core/placeholder';
import { objectAfter } from './object-after';

export interface ContentChange {
  readonly key: string;
  readonly how: 'added' | 'gone' | 'changed';
}

/** The keys that differ in a Secret or ConfigMap that the Operator creates. Never their values. */
export function contentChanges({ before, after }: Transition, subject: Subject): ContentChange[] {
  const [old, now] = [objectAfter(before, subject), objectAfter(after, subject)];
  if (old === undefined || now === undefined) return [];
  const [a, b] = [contentOf(old), contentOf(now)];
  // The keys of an assumed object are unknown.
  const [isOldAssumed, isNewAssumed] = [a.delete(UNKNOWN), b.delete(UNKNOWN)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key): ContentChange[] => {
    if (a.get(key) === b.get(key) || (isOldAssumed && !a.has(key)) || (isNewAssumed && !b.has(key))) return [];
    return [{ key, how: !a.has(key) ? 'added' : b.has(key) ? 'changed' : 'gone' }];
  });
}

function contentOf(object: Manifest): Map<string, unknown> {
  const parts = ['data', 'binaryData', 'stringData'].map((part) => fieldOf(object, part));
  return new Map(parts.flatMap((part) => (isRecord(part) ? Object.entries(part) : [])));
}
