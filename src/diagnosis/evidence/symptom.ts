import type { Area } from './area';
import type { StatementSource } from './statement';

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
  /** Where alone its cause is seen: what the Operator reports well is not what fails. @default - everywhere */
  readonly isOnlyIn?: StatementSource;
}

/** Such as `Config/cluster Degraded`. */
export function symptomName({ object, sign }: Pick<Symptom, 'object' | 'sign'>): string {
  return `${object} ${sign}`;
}
