import { fieldOf, itemsOf } from '../../core/record';
import type { Manifest } from '../../core/manifest';
import { textMap } from '../cluster/object-data';
import { isLastingProblem } from '../effects/abnormal';

/** A condition in the status of a live object that reports a problem. */
interface LiveProblem {
  readonly type: string;
  readonly status: string;
  /** Empty if there is none. */
  readonly reason: string;
}

/** The problems that a live object reports. Without messages, which may quote anything. */
export function liveProblems(object: Manifest | undefined): LiveProblem[] {
  return itemsOf(fieldOf(object?.status, 'conditions'))
    .map((condition) => {
      const { type = '', status = '', reason = '' } = textMap(condition);
      return { type, status, reason };
    })
    .filter(isLastingProblem);
}
