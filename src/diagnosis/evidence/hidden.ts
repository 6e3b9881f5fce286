import { withoutNamedCredentials } from '../../core/without-credentials';

/** A text of a cluster that is safe to show: without tokens and passwords, which logs may quote. One line, and not too long. */
export function shownText(text: string): string {
  return withoutNamedCredentials(
    text
      .slice(0, LONGEST)
      .replace(/\s*\r?\n\s*/g, '; ')
      .trim(),
    isProse,
  );
}

/** What went wrong with a credential: `token: open /var/run/…`, `credentials: secret not found`; no header `X-Auth-Token: …`. */
function isProse(value: string, name: string): boolean {
  return /^(?!["']?x-).*(?:token|credential)s?["']?:\s+$/i.test(name) && /^(?:\/|[a-z]+$|[a-z\d]+[:=])/i.test(value);
}

const LONGEST = 2000;
