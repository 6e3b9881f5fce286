/** What a condition reports. */
export interface ConditionReport {
  readonly type: string;
  readonly status: string;
  /** Empty if there is none. */
  readonly reason: string;
}

/** Whether a condition reports a problem, or work that goes on. */
export function isAbnormal({ type, status, reason }: ConditionReport): boolean {
  const normal = normalStatus(type);
  return (normal !== undefined && normal !== status) || (type === 'Available' && reason === 'MinimumAvailability');
}

/** The same of the status of a live object: only problems that last, and those that it is sure about. */
export function isLastingProblem({ type, status }: ConditionReport): boolean {
  const normal = normalStatus(type);
  return type !== 'Progressing' && normal !== undefined && status === (normal === 'True' ? 'False' : 'True');
}

/** The status of the condition where all is well; undefined for conditions that are neither good nor bad. */
function normalStatus(type: string): 'True' | 'False' | undefined {
  return Object.hasOwn(NORMAL_STATUS, type) ? NORMAL_STATUS[type as keyof typeof NORMAL_STATUS] : undefined;
}

export const NORMAL_STATUS = {
  Available: 'True',
  Progressing: 'False',
  Degraded: 'False',
  Failed: 'False',
  StorageExists: 'True',
} as const;
