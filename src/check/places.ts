import type { Finding } from '../core/finding';
import { describeObject } from '../core/manifest';
import type { Unknown } from '../operator/unknown/unknown';

/** Where a finding is, to compare it with what is unknown. */
export function placeOfFinding({ object, field }: Pick<Finding, 'object' | 'field'>): string {
  return placeOfUnknown({ object: describeObject(object), field });
}

export function placeOfUnknown({ object, field = '' }: Pick<Unknown, 'object' | 'field'>): string {
  return `${object} ${field}`;
}
