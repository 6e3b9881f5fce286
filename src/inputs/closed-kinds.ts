import type { ClosedKind } from '../core/closed-kind';
import { isClusterScoped } from '../core/cluster-scope';
import type { TypedList } from '../yaml/read/typed-list';

/**
 * What a list closes: its kind in the namespaces of its items, and in the one that it is known to be of, which says
 * something where it is empty.
 */
export function closedBy({ group, kind, namespaces }: TypedList, namespace?: string): ClosedKind[] {
  if (isClusterScoped(group, kind)) return [{ group, kind }];
  const known = new Set(namespace === undefined ? namespaces : [...namespaces, namespace]);
  return [...known].map((each) => ({ group, kind, namespace: each }));
}
