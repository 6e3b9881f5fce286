import { NO_ERRORS, type Check, type CheckDiagnostic, type Fields } from '../node';
import { hasUniqueItems, hasUniqueKeys } from '../unique-items';

/**
 * Lists in the metadata of which server-side apply merges item by item, so that no two may be the same.
 *
 * @see kubernetes/kubernetes staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go ObjectMeta, listType and patchMergeKey
 */
export const checkFinalizersApart = whenMerged(hasUniqueItems());
export const checkOwnersApart = whenMerged(hasUniqueKeys(['uid']));

/**
 * An empty list is rejected like any other. What was read from a cluster has the list too: nobody applies it as it is.
 *
 * @see kubernetes/kubernetes staging/src/k8s.io/apimachinery/pkg/util/managedfields/internal/structuredmerge.go Apply
 */
export function checkManagedFields({ managedFields, uid, resourceVersion }: Fields): readonly CheckDiagnostic[] {
  if (!Array.isArray(managedFields) || uid !== undefined || resourceVersion !== undefined) return NO_ERRORS;
  const found = managedFields.length === 0 ? 'an empty list' : 'a list';
  return [{ kind: 'server-side', expected: 'no such field', found, path: ['managedFields'] }];
}

function whenMerged(check: Check<readonly unknown[]>): Check<readonly unknown[]> {
  return (items) => check(items).map((error) => ({ ...error, kind: 'server-side' }));
}
