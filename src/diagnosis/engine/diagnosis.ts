import type { Platform } from '../../platforms/platform';
import type { Release } from '../../core/release';
import type { Symptom } from '../evidence/symptom';
import type { Certainty, Match } from './cause';
import type { Guess } from './dump';

/** Why the registry is as it is. */
export interface Diagnosis {
  readonly release: Release;
  readonly platform: Platform;
  readonly guessed: readonly Guess[];
  /** Null where the input does not show it. */
  readonly healthy: boolean | null;
  /** Whether only the pruner is ill. */
  readonly isPrunerOnly: boolean;
  /** The most certain first. */
  readonly causes: readonly DiagnosedCause[];
  /** Symptoms that no cause explains. */
  readonly unexplained: readonly Symptom[];
  /** What to collect to know more, as commands and why. */
  readonly collect: readonly string[];
  /** What is so on purpose. */
  readonly notes: readonly string[];
}

export interface DiagnosedCause extends Omit<Match, 'explains'> {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly decides: string;
  readonly source: string;
  readonly certainty: Certainty;
  readonly explains: readonly Symptom[];
}
