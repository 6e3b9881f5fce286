import { valueAt } from '../../core/field-path';
import { hasLabels, meetsRequirement } from '../../core/label-selector';
import { fieldOf, itemsOf } from '../../core/record';
import type { TextMap } from '../cluster/cluster-state';
import { textMap } from '../cluster/object-data';
import type { KnownNode, Taint } from './node';

/** Whether the nodeSelector and the required node affinity of a pod match a node. */
export function isSelected(pod: unknown, { name, labels }: KnownNode): boolean {
  if (!hasLabels(labels, textMap(fieldOf(pod, 'nodeSelector')))) return false;
  const terms = valueAt(pod, [
    'affinity',
    'nodeAffinity',
    'requiredDuringSchedulingIgnoredDuringExecution',
    'nodeSelectorTerms',
  ]);
  return terms === undefined || itemsOf(terms).some((term) => meetsTerm(term, labels, { 'metadata.name': name }));
}

/** Terms are ORed, the requirements of a term are ANDed; an empty term matches no node. */
function meetsTerm(term: unknown, labels: TextMap, fields: TextMap): boolean {
  const byLabel = itemsOf(fieldOf(term, 'matchExpressions'));
  const byField = itemsOf(fieldOf(term, 'matchFields'));
  if (byLabel.length + byField.length === 0) return false;
  return (
    byLabel.every((each) => meetsRequirement(labels, each)) && byField.every((each) => meetsRequirement(fields, each))
  );
}

/** Whether the pod tolerates every taint of the node. */
export function toleratesNode(pod: unknown, { taints }: KnownNode): boolean {
  const tolerations = itemsOf(fieldOf(pod, 'tolerations')).map((each) => textMap(each));
  return taints
    .filter(({ effect }) => effect === 'NoSchedule' || effect === 'NoExecute')
    .every((taint) => tolerations.some((toleration) => tolerates(toleration, taint)));
}

function tolerates({ key = '', operator = 'Equal', value = '', effect = '' }: TextMap, taint: Taint): boolean {
  if (effect !== '' && effect !== taint.effect) return false;
  if (key === '') return operator === 'Exists';
  return key === taint.key && (operator === 'Exists' || value === taint.value);
}
