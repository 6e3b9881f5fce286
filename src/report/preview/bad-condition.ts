import type { Condition } from '../../operator/effects/condition';

/** Whether a condition reports a problem. */
export function isBad({ type, status, reason }: Condition): boolean {
  const good = GOOD[type];
  return (good !== undefined && good !== status) || (type === 'Available' && reason === 'MinimumAvailability');
}

const GOOD: Readonly<Record<string, string>> = {
  Available: 'True',
  Progressing: 'False',
  Degraded: 'False',
  Failed: 'False',
  StorageExists: 'True',
};
