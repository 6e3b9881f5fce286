import { fieldOf, isFields } from '../../schema/fields';
import type { TextMap } from '../cluster/cluster-state';
import { textMap } from '../cluster/object-data';

/** Whether labels have everything that a map of labels wants. */
export function hasLabels(labels: TextMap, wanted: TextMap): boolean {
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}

/** A selector as pods are selected with: `matchLabels` and `matchExpressions`; without one nothing is meant. */
export function matchesSelector(labels: TextMap, selector: unknown): boolean {
  if (!isFields(selector)) return false;
  return (
    hasLabels(labels, textMap(fieldOf(selector, 'matchLabels'))) &&
    items(fieldOf(selector, 'matchExpressions')).every((each) => meetsRequirement(labels, each))
  );
}

/** One line of `matchExpressions`, of a label selector or of a node's. */
export function meetsRequirement(labels: TextMap, requirement: unknown): boolean {
  const { key = '', operator = '' } = textMap(requirement);
  const values = items(fieldOf(requirement, 'values'));
  const value = labels[key];
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

export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
