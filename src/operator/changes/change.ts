import type { Subject } from '../effects/subject';
import type { Prediction } from '../prediction';
import type { Manifest } from '../../core/manifest';

/** How grave it is: data is lost or out of reach, something stops or starts anew, or neither. */
export type ChangeLevel = 'loss' | 'disruption' | 'change';

/** Worst first. */
export const CHANGE_LEVELS: readonly ChangeLevel[] = ['loss', 'disruption', 'change'];

/** One effect of an edit of manifests, or of an upgrade. */
export interface Change {
  readonly level: ChangeLevel;
  readonly subject: Subject;
  /** What happens, as a sentence without its full stop. */
  readonly what: string;
  readonly why: string;
  /** What is there before; empty where nothing is to be named. Never the value of a secret. */
  readonly old: string;
  readonly new: string;
  /** Repository, file and symbol. */
  readonly source: string;
}

/** A cluster before an edit and after it. */
export interface Transition {
  readonly before: Prediction;
  readonly after: Prediction;
  /** Objects that the edit takes away. */
  readonly removed: readonly Manifest[];
}

/** One kind of effect. */
export type ChangeFinder = (transition: Transition) => Iterable<Change>;
