import { fieldOf, itemsOf } from '../../core/record';
import type { Manifest } from '../../core/manifest';

/** A condition in the status of a live object that reports a problem. */
interface LiveProblem {
  readonly type: string;
  readonly status: string;
  /** Empty if there is none. */
  readonly reason: string;
}

/** The problems that a live object reports. Without messages, which may quote anything. */
export function liveProblems(object: Manifest | undefined): LiveProblem[] {
  return itemsOf(fieldOf(object?.status, 'conditions')).flatMap((condition) => {
    const [type, status, reason] = ['type', 'status', 'reason'].map((field) => fieldOf(condition, field));
    if (typeof type !== 'string' || typeof status !== 'string' || PROBLEMS[type] !== status) return [];
    return [{ type, status, reason: typeof reason === 'string' ? reason : '' }];
  });
}

/** The status that is a problem. Progressing is none that lasts. */
const PROBLEMS: Readonly<Record<string, string>> = {
  Available: 'False',
  Degraded: 'True',
  Failed: 'True',
  StorageExists: 'False',
};
