import { fieldOf, isRecord, itemsOf } from './record';

/** Labels of an object, or of a node. */
export type Labels = Readonly<Record<string, unknown>>;

/** Whether labels have everything that a map of labels wants. */
export function hasLabels(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).every(([key, value]) => fieldOf(labels, key) === value);
}

/**
 * A selector as pods are selected with: `matchLabels` and `matchExpressions`. An empty one selects everything, a missing one
 * nothing.
 */
export function matchesSelector(labels: Labels, selector: unknown): boolean {
  if (!isRecord(selector)) return false;
  const wanted = fieldOf(selector, 'matchLabels');
  return (
    hasLabels(labels, isRecord(wanted) ? wanted : {}) &&
    itemsOf(fieldOf(selector, 'matchExpressions')).every((each) => meetsRequirement(labels, each))
  );
}

/** One line of `matchExpressions`, of a label selector or of a node's. */
export function meetsRequirement(labels: Labels, requirement: unknown): boolean {
  const [key, operator, listed] = ['key', 'operator', 'values'].map((field) => fieldOf(requirement, field));
  const values = itemsOf(listed);
  const value = typeof key === 'string' ? fieldOf(labels, key) : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return value !== undefined && Number(value) > Number(values[0]);
    case 'Lt':
      return value !== undefined && Number(value) < Number(values[0]);
    default:
      return false;
  }
}
