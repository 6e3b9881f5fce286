import { printable } from './printable';
import { withoutNamedCredentials } from './without-credentials';

/** A string as messages show it: in quotes, on one line, truncated, and without anything that looks like a credential. */
export function quoted(text: string, shown = SHOWN): string {
  // Before truncation, because half a credential is not recognized; on a prefix, because the string may be huge.
  const safe = withoutNamedCredentials(text.slice(0, LOOKED_AT));
  // Truncate before JSON.stringify, so that no escape sequence is split.
  return safe.length <= shown ? literal(safe) : `${literal(safe.slice(0, shown))}…`;
}

/** JSON leaves characters as they are that a terminal may take for commands. */
function literal(text: string): string {
  return printable(JSON.stringify(text));
}

const SHOWN = 80;
const LOOKED_AT = 1000;
