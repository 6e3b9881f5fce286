import { withoutCredentials } from './without-credentials';

/** A text as messages show it: in quotes on one line, cut where it is long, without what is a credential by its looks. */
export function quoted(text: string, shown = SHOWN): string {
  // First, since half a credential does not look like one; and not in all of a text that may be huge.
  const safe = withoutCredentials(text.slice(0, LOOKED_AT));
  // Cut before JSON.stringify, so that an escape is never cut in half.
  return safe.length <= shown ? JSON.stringify(safe) : `${JSON.stringify(safe.slice(0, shown))}…`;
}

const SHOWN = 80;
const LOOKED_AT = 1000;
