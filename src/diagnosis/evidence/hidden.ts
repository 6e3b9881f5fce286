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

/** A whole Secret in one line, as `oc get -o json`, an annotation or Go has it: its data; and values that the API server rejects. */
function withoutDataOfSecret(text: string): string {
  const shown = /\bSecret\b/.test(text) ? text.replace(REJECTED, `$1${HIDDEN}`) : text;
  return KIND.test(shown) ? shown.replace(DATA, (_, encoded = '', plain = '') => `${encoded}${plain}${HIDDEN}`) : shown;
}

const KIND = /\bkind\\*["']?\s{0,2}:\s{0,2}\\*["']?Secret(?:List)?\b|\bSecret\{/;

const BEGIN = '\\\\*["\']?\\s{0,2}:\\s{0,2}(?:\\{|map\\[(?:string\\][\\w[\\]]{1,12}\\{)?)';
const VALUE = '(?:\\\\*["\'][\\w+/=.-]*\\\\*["\']|[\\w+/=.-]+|\\[\\]\\w{1,8}\\{[\\w\\s,]*\\}|\\[[\\d\\s]*\\])';
const ENTRY = `\\\\*["']?[\\w.-]+\\\\*["']?\\s{0,2}:\\s{0,2}${VALUE}`;
const ENTRIES = `\\s{0,2}(?:${ENTRY}(?:[,\\s]\\s{0,2}${ENTRY})*)?,?\\s{0,2}(?=[}\\]])`;

/** Base64 and bytes end at a brace; nobody knows where other text ends. */
const DATA = new RegExp(`(\\bdata${BEGIN})(?:${ENTRIES}|[^]*$)|(\\bstringData${BEGIN})[^]*$`, 'gi');

/** Source: k8s.io/apimachinery pkg/util/validation/field/errors.go ErrorBody: the value as Go quotes it, a colon and the reason. */
const REJECTED =
  /(\b(?:data|stringData)\[[^\]\n]{0,253}\]: [A-Z][a-z]+ value: )(?:"[^]*?(?:"(?=:\s|\s*$)|$)|[^\s:"]+)/g;

const LONGEST = 2000;
