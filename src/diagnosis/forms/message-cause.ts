import type { Cause } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { whereMentioned, type Explained, type Mention, type Where } from './mention';

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
