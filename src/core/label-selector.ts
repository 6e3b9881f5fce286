import { fieldOf, isRecord, itemsOf } from './record';

/** Labels of an object, or of a node. */
export type Labels = Readonly<Record<string, unknown>>;

/** Whether `labels` contains every label in `wanted`. */
export function hasLabels(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).every(([key, value]) => fieldOf(labels, key) === value);
}

/**
 * Whether a label selector with `matchLabels` and `matchExpressions` matches. An empty selector matches everything, a
 * missing selector matches nothing.
 */
export function matchesSelector(labels: Labels, selector: unknown): boolean {
  if (!isRecord(selector)) return false;
  const wanted = fieldOf(selector, 'matchLabels');
  return (
    hasLabels(labels, isRecord(wanted) ? wanted : {}) &&
    itemsOf(fieldOf(selector, 'matchExpressions')).every((each) => meetsRequirement(labels, each))
  );
}

/** Whether labels meet one entry of `matchExpressions`, of a label selector or of a node selector. */
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
