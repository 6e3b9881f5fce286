import { withoutNamedCredentials } from '../../core/without-credentials';

/** A text of a cluster that is safe to show: without tokens and passwords, which logs may quote. One line, and not too long. */
export function shownText(text: string): string {
  return withoutNamedCredentials(
    text
      .slice(0, LONGEST)
      .replace(/\s*\r?\n\s*/g, '; ')
      .trim(),
  );
}

const LONGEST = 2000;
