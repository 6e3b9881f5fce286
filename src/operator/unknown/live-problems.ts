import { fieldOf, itemsOf } from '../../core/record';
import type { Manifest } from '../../core/manifest';
import { textMap } from '../cluster/object-data';
import { isLastingProblem, type ConditionReport } from '../effects/abnormal';

/** The problems that a live object reports. Without messages, which may quote anything. */
export function liveProblems(object: Manifest | undefined): ConditionReport[] {
  return itemsOf(fieldOf(object?.status, 'conditions'))
    .map((condition) => {
      const { type = '', status = '', reason = '' } = textMap(condition);
      return { type, status, reason };
    })
    .filter(isLastingProblem);
}
