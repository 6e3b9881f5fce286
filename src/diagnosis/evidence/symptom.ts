import type { Area } from './area';

/** Something that is not as it should be, and that a cause has to explain. */
export interface Symptom {
  /** Such as `Config/cluster Degraded`. */
  readonly name: string;
  readonly areas: readonly Area[];
  /** Whether it may end by itself: it began shortly before the input was collected. */
  readonly isRecent: boolean;
}
