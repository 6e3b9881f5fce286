import type { ClosedKind } from '../../core/closed-kind';

/** Whether the input has every object of a kind that exists: then one that is not in it does not exist. */
export type IsClosed = (group: string, kind: string, namespace?: string) => boolean;

export function isClosedBy(closed: readonly ClosedKind[], complete: boolean): IsClosed {
  return (group, kind, namespace) =>
    complete ||
    closed.some(
      (each) =>
        each.group === group && each.kind === kind && (each.namespace === undefined || each.namespace === namespace),
    );
}
