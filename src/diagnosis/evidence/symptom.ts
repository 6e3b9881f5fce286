import type { Area } from './area';

/** Something that is not as it should be, and that a cause has to explain. */
export interface Symptom {
  /** Such as `Config/cluster`. */
  readonly object: string;
  /** What is not as it should be: `Degraded`, `not ready`. */
  readonly sign: string;
  /** The status of a condition, whose type is `sign`. */
  readonly status?: string;
  readonly areas: readonly Area[];
  /** Whether it may end by itself: it began shortly before the input was collected. */
  readonly isRecent: boolean;
}

/** Such as `Config/cluster Degraded`. */
export function symptomName({ object, sign }: Pick<Symptom, 'object' | 'sign'>): string {
  return `${object} ${sign}`;
}
