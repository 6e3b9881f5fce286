import { fieldOf, itemsOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';

/** A condition in the status of an object. */
export interface ReportedCondition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  /** When it changed to this status, in milliseconds. */
  readonly since: number | undefined;
  readonly index: number;
}

export function conditionsOf({ manifest }: SourceObject): ReportedCondition[] {
  return itemsOf(fieldOf(manifest['status'], 'conditions')).flatMap((condition, index) => {
    const [type, status, reason, message] = ['type', 'status', 'reason', 'message'].map((field) =>
      textOrEmpty(fieldOf(condition, field)),
    ) as [string, string, string, string];
    const since = timeOf(fieldOf(condition, 'lastTransitionTime'));
    return type === '' ? [] : [{ type, status, reason, message, since, index }];
  });
}

export function textOrEmpty(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'boolean' ? (value ? 'True' : 'False') : '';
}

export function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** `Degraded=True (Unavailable): The deployment does not exist`. */
export function conditionText({ type, status, reason, message }: Omit<ReportedCondition, 'since' | 'index'>): string {
  const because = reason === '' ? '' : ` (${reason})`;
  return `${type}=${status}${because}${message === '' ? '' : `: ${message}`}`;
}
