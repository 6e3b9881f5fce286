import { HIDDEN, withoutCredentials } from '../../core/without-credentials';

/** A text of a cluster that is safe to show: without tokens and passwords, which logs may quote. One line, and not too long. */
export function shownText(text: string): string {
  const line = text
    .slice(0, LONGEST)
    .replace(/\s*\r?\n\s*/g, '; ')
    .trim();
  return withoutCredentials(line.replace(TOKEN, HIDDEN).replace(SCHEME, `$1 ${HIDDEN}`).replace(NAMED, `$1${HIDDEN}`));
}

const LONGEST = 2000;

/** JSON web tokens, and the tokens of OpenShift. */
const TOKEN = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}|\bsha256~[\w-]{8,}|\b(?:ya29\.|gh[pousr]_)[\w.-]{10,}/g;
const SCHEME = /\b(Bearer|Basic|Negotiate|AWS4-HMAC-SHA256 Credential=)[ ]?(?=[\w.~+/=-]{8,})[\w.~+/=-]+/gi;
/** A value behind a name that says what it is. */
const NAMED =
  /(["']?(?:[\w-]{0,40}(?:password|passwd|secret[_-]?(?:access[_-]?)?key|client[_-]?secret|account[_-]?key|access[_-]?key|api[_-]?key|access[_-]?token|id[_-]?token|refresh[_-]?token|http[_-]?secret|private[_-]?key|sharedaccesssignature|signature|session[_-]?token))["']?\s{0,2}[=:]\s{0,2}["']?)(?!<hidden>)[^\s"',;&]{4,}/gi;
