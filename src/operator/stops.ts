import type { Effect } from './effects/effect';
import type { ObjectSubject } from './effects/subject';
import { CONFIG, IMAGE_PRUNER } from './objects';
import type { Prediction } from './prediction';

/** An error that stops a controller of the Operator. */
export interface Stop {
  /** The object that the controller follows. */
  readonly subject: ObjectSubject;
  readonly error: string;
  /** All that the controller does. */
  readonly effects: readonly Effect[];
}

/** The errors that stop the sync of the registry, and that of the pruner. */
export function stopsOf({ state, sync, others }: Pick<Prediction, 'state' | 'sync' | 'others'>): Stop[] {
  const { Config: unreadable, ImagePruner: unreadablePruner } = state.undecodable;
  return [
    { subject: CONFIG, error: unreadable ?? sync.panic ?? sync.error?.message, effects: sync.effects },
    { subject: IMAGE_PRUNER, error: unreadablePruner ?? others.panic ?? others.prunerError, effects: others.effects },
  ].flatMap(({ error, ...end }) => (error === undefined ? [] : [{ ...end, error }]));
}
