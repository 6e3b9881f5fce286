import { valueAt } from '../../core/field-path';
import { itemsOf } from '../../core/record';
import { textMap } from '../cluster/object-data';

/** The spread constraints of the pods of a Deployment. */
export function constraintsOf(deployment: unknown): readonly unknown[] {
  return itemsOf(valueAt(deployment, ['spec', 'template', 'spec', 'topologySpreadConstraints']));
}

/** Whether pods with this spread constraint run only on nodes that have the label. */
export function requiresLabel(constraint: unknown, label: string): boolean {
  return textMap(constraint).whenUnsatisfiable === 'DoNotSchedule' && topologyKeyOf(constraint) === label;
}

/** The label of nodes that a spread constraint, or a term of an affinity, names. */
export function topologyKeyOf(constraint: unknown): string {
  return textMap(constraint).topologyKey ?? '';
}
