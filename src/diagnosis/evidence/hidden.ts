import { HIDDEN, withoutNamedCredentials } from '../../core/without-credentials';

/** A text of a cluster that is safe to show: without tokens and passwords, which logs may quote. One line, and not too long. */
export function shownText(text: string): string {
  return withoutNamedCredentials(
    withoutDataOfSecret(text)
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

/** A whole Secret in one line, as `oc get -o json`, an annotation or Go has it: its data, and all behind it. */
function withoutDataOfSecret(text: string): string {
  return KIND.test(text) ? text.replace(DATA, `$1${HIDDEN}`) : text;
}

const KIND = /\bkind\\*["']?\s{0,2}:\s{0,2}\\*["']?Secret(?:List)?\b|&Secret\{/;
const DATA = /(\b(?:data|stringData)\\*["']?\s{0,2}:\s{0,2}(?:\{|map\[))[^]*$/i;

const LONGEST = 2000;
