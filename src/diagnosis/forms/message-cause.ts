import type { Cause, Match } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { whereMentioned, type Mention, type Where } from './mention';

/** What a cause makes of the statements that contain its message. */
type Explained = Omit<Match, 'certainty' | 'evidence'> & Partial<Pick<Match, 'certainty' | 'evidence'>>;

export interface MessageCauseProps extends Omit<Cause, 'find'> {
  /** What is in the message. */
  readonly looksLike: RegExp;
  readonly where?: Where;
  /** @param found what was found, with the groups of `looksLike` */
  readonly explain: (found: Mention, dump: Dump) => Explained;
}

/** A cause that a message shows. */
export function messageCause({ looksLike, where, explain, ...cause }: MessageCauseProps): Cause {
  return {
    ...cause,
    find: (dump) => whereMentioned(dump, looksLike, (found) => explain(found, dump), where),
  };
}
