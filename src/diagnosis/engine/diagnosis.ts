import type { Platform } from '../../platforms/platform';
import type { Release } from '../../core/release';
import type { Symptom } from '../evidence/symptom';
import type { Certainty, Match } from './cause';
import type { Guess } from './dump';

/** A part without which the registry runs: its pruner, or clients that cannot pull from it or push to it. */
export type OnlyIll = 'pruner' | 'clients';

/** Why the registry is as it is. */
export interface Diagnosis {
  readonly release: Release;
  readonly platform: Platform;
  readonly guessed: readonly Guess[];
  /** Null where the input does not show it. */
  readonly healthy: boolean | null;
  /** What alone is ill, where the registry itself is not. */
  readonly onlyIll: OnlyIll | undefined;
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
