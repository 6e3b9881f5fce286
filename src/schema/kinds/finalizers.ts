import { describeValue } from '../describe-value';
import { NO_ERRORS, type Check, type CheckDiagnostic } from '../node';

/**
 * A finalizer of a built-in kind.
 *
 * @see kubernetes/kubernetes pkg/apis/core/validation/validation.go ValidateFinalizerName
 */
export function checkFinalizer(name: string): readonly CheckDiagnostic[] {
  if (name.includes('/') || WITHOUT_DOMAIN.has(name)) return NO_ERRORS;
  return [{ kind: 'rule', expected: 'a finalizer with a domain, such as example.com/keep' }];
}

const WITHOUT_DOMAIN = new Set(['orphan', 'foregroundDeletion', 'kubernetes']);

/** Dependents are either left behind or deleted first. */
export const checkDeletionOrder: Check<readonly unknown[]> = (names) => {
  const both = ['foregroundDeletion', 'orphan'];
  if (!both.every((name) => names.includes(name))) return NO_ERRORS;
  return [
    { kind: 'rule', expected: 'either foregroundDeletion or orphan', found: names.map(describeValue).join(', ') },
  ];
};
