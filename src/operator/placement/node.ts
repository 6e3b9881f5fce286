import { fieldOf, itemsOf } from '../../core/record';
import type { Manifest } from '../../core/manifest';
import type { TextMap } from '../cluster/cluster-state';
import { textMap } from '../cluster/object-data';

/** The fields of a Node that the scheduler reads. */
export interface KnownNode {
  readonly name: string;
  readonly labels: TextMap;
  readonly taints: readonly Taint[];
}

export interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: string;
}

/** The cluster taints a cordoned node. */
export function readNode({ metadata, spec }: Manifest): KnownNode {
  const listed = fieldOf(spec, 'taints');
  const taints = itemsOf(listed).map((taint) => {
    const { key = '', value = '', effect = '' } = textMap(taint);
    return { key, value, effect };
  });
  const cordoned = fieldOf(spec, 'unschedulable') === true ? [CORDONED] : [];
  return { name: metadata.name, labels: textMap(metadata.labels), taints: [...taints, ...cordoned] };
}

const CORDONED: Taint = { key: 'node.kubernetes.io/unschedulable', value: '', effect: 'NoSchedule' };
