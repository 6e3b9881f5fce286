/** A text as messages show it: in quotes on one line, cut where it is long. */
export function quoted(text: string): string {
  // Cut before JSON.stringify, so that an escape is never cut in half.
  return text.length <= SHOWN ? JSON.stringify(text) : `${JSON.stringify(text.slice(0, SHOWN))}…`;
}

const SHOWN = 80;
