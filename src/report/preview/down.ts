import { NORMAL_STATUS } from '../../operator/effects/abnormal';
import type { Condition } from '../../operator/effects/condition';

/** Whether a condition reports that the registry does not work: what `preview --fail-on degraded` counts. */
export function isDown({ type, status }: Pick<Condition, 'type' | 'status'>): boolean {
  return (type === 'Degraded' && status === 'True') || (type === 'Available' && status === 'False');
}

/** Whether a condition reports a problem by its status alone, which is all that lists of them show. */
export function hasBadStatus({ type, status }: Pick<Condition, 'type' | 'status'>): boolean {
  return Object.hasOwn(NORMAL_STATUS, type) && NORMAL_STATUS[type as keyof typeof NORMAL_STATUS] !== status;
}
