import { memoize } from './caching/memoize';
import { CALLED_IN_LINE, MAY_CALL_SECRET, NAMED_IN_PAIR, NAMED_VALUE } from './called-secret';
import { replaceInCommands } from './formats/credentials-in-commands';
import { isRecord } from './record';

/** Replaces a credential. */
export const HIDDEN = '<hidden>';

/**
 * Replaces everything in a string that looks like a credential: private keys, tokens, AWS keys, user and password of a URL,
 * and tokens in its query, variables such as `AWS_SECRET_ACCESS_KEY=…`, and what a library quotes of a file of credentials. Takes time in proportion to the length of the string, because anybody may have written it.
 */
export const withoutCredentials = memoize((text) =>
  WORTH_A_LOOK.test(text)
    ? text
        .split(PEM)
        .map((part, index) => (index % 2 === 0 ? withoutWords(part) : part.startsWith(CERTIFICATE) ? part : HIDDEN))
        .join('')
    : text,
);

/**
 * The same, and everything that a name, an option or a scheme before it calls a credential, such as `password: …`. The value may be
 * harmless, so this is for what is copied or quoted, and not for what is judged.
 *
 * @param keeps which values behind which names are none
 */
export function withoutNamedCredentials(
  text: string,
  keeps: (value: string, name: string) => boolean = () => false,
): string {
  const unnamed = (whole: string, name: string, value: string): string => {
    const [quote] = /^["']?/.exec(value) ?? [''];
    return keeps(value.slice(quote.length), name)
      ? whole
      : `${name}${quote}${HIDDEN}${value.endsWith(quote) ? quote : ''}`;
  };
  const schemeless = replaceInCommands(text.replace(SCHEME, `$1 ${HIDDEN}`), unnamed);
  return withoutCredentials(
    MAY_CALL_SECRET.test(schemeless)
      ? schemeless.replace(NAMED_VALUE, unnamed).replace(NAMED_IN_PAIR, unnamed)
      : schemeless,
  );
}

/** The same for a line of a file, where all that stands behind such a field belongs to it. */
export function withoutCredentialsInLine(line: string): string {
  return withoutNamedCredentials(MAY_CALL_SECRET.test(line) ? line.replace(CALLED_IN_LINE, `$1${HIDDEN}`) : line);
}

/** The same as `withoutCredentials` for every string and key in plain data. What has none of them is not copied. */
export function withoutCredentialsIn<T>(value: T): T {
  return walked(value) as T;
}

function walked(value: unknown): unknown {
  if (typeof value === 'string') return withoutCredentials(value);
  if (Array.isArray(value)) {
    const items = value.map(walked);
    return items.every((item, at) => item === value[at]) ? (value as unknown) : items;
  }
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  const fields = keys.map((key) => walked(value[key]));
  if (keys.every((key, at) => withoutCredentials(key) === key && fields[at] === value[key])) return value;
  return Object.fromEntries(keys.map((key, at) => [withoutCredentials(key), fields[at]]));
}

/** A cheap pre-check that matches every string with a credential. */
const WORTH_A_LOOK =
  /@|PRIVATE KEY|[A-Z0-9]{16}|[A-Za-z0-9/+]{40}|(?:[?&]|&amp;|\\u0026)[\w-]+=|[A-Z0-9_]{6}=|eyJ|LS0tLS1CRUdJTi|sha256~|ya29\.|gh[pousr]_|github_pat_|glpat-|npm_|AIza|hvs\.|xox[abp]-|hooks\.slack|AGE-SECRET-KEY|\d \[\d|\[\d+ \d+ \d|credential type: |clientconfig/;

const CERTIFICATE = '-----BEGIN CERTIFICATE-----';
// Certificates are kept, although one of their lines may look like a key.
const PEM =
  /(-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----|-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[^]*?-----END [A-Z ]*PRIVATE KEY-----|[^]*$))/;

function withoutWords(text: string): string {
  return text
    .replace(CODES, HIDDEN)
    .replace(QUOTED, `$1${HIDDEN}`)
    .replace(TOKEN, HIDDEN)
    .replace(ENCODED_PEM, (pem) => (HOLDS_KEY.test(pem) ? HIDDEN : pem))
    .replace(AWS_KEY_ID, HIDDEN)
    .replace(AWS_SECRET_KEY, HIDDEN)
    .replace(QUERY, `$1${HIDDEN}`)
    .replace(ASSIGNMENT, (whole, key: string) => (SECRET_KEY.test(key) ? `${key}=${HIDDEN}` : whole))
    .replace(BROKEN_LINE, `$1${HIDDEN}@`)
    .replace(SPACED, `$1${HIDDEN}@`)
    .replace(WORD, (word) => (word.includes('@') ? withoutUser(word) : word));
}

/** Bytes or characters of a file as Go prints them, also cut off; or a part of a credentials file that aws-sdk-go cannot read. */
const CODES = /\[\d{1,7}(?: \d{1,7}){3,} ?\]?|(?<=\{\d{1,2} [A-Z_]{1,20} \d{1,2} )\[[\d ]*\]?/g;
/** What Google's library quotes of a key file, and a YAML library of clouds.yaml. */
const QUOTED =
  /(\bunknown credential type: |\bcannot unmarshal !!\w{1,20} )(?:\\{0,3}"(?:[^"\\\n]|\\[^\n])*"?|`[^`\n]*`(?= into \S{0,40}clientconfig))/g;
const AWS_KEY_ID = /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g;
// 40 base64 characters with upper case, lower case and digits; a hexadecimal string is a commit hash.
const AWS_SECRET_KEY =
  /(?<![A-Za-z0-9/+=])(?=[a-z0-9/+]*[A-Z])(?=[A-Z0-9/+]*[a-z])(?=[A-Za-z/+]*\d)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;
const QUERY =
  /((?:[?&]|&amp;|\\u0026)(?:[\w-]{1,40}-)?(?:access_?token|token|sig|signature|credential|secret|password|api_?key)=)[^&\s"']+/gi;
// A variable with its value, pasted where a key belongs, and not with a template or another variable.
const ASSIGNMENT = /\b([A-Z][A-Z0-9_]{5,80})=(?!\{\{|\$[{(])[^\s"']+/g;
const SECRET_KEY = /SECRET|KEY|PASSWORD|TOKEN/;
/** JSON in base64, also web tokens; tokens of OpenShift, Google, GitHub, GitLab, npm, Vault and Slack; keys of age. */
const TOKEN =
  /\beyJ[\w+/-]{8,}={0,2}(?:\.[\w-]*){0,2}|\bAIza[\w-]{30,}|\bnpm_\w{30,}|(?<=hooks\.slack\.com\/services\/)[\w/]+|\bsha256~[\w-]{8,}|\b(?:ya29\.|gh[pousr]_|github_pat_|glpat-|hvs\.|xox[abp]-|AGE-SECRET-KEY-1)[\w.-]{10,}/g;
/** PEM in base64. */
const ENCODED_PEM = /\bLS0tLS1CRUdJTi[\w+/-]{8,}={0,2}/g;
/** `PRIVATE KEY` in base64, behind a number of bytes that 3 divides, or one or two more. */
const HOLDS_KEY = /UFJJVkFURSBLRV|BSSVZBVEUgS0VZ|QUklWQVRFIEtFW/;
const SCHEME = /\b(Bearer|Basic|Negotiate|AWS4-HMAC-SHA256 Credential=)[ ]?(?=[\w.~+/=-]{8,})[\w.~+/=-]+/gi;
// A password behind a line break is no part of the same word.
const BROKEN_LINE = /(:\/\/[^\s"'/@]{0,128}:)[^\S\n]{0,8}\n[^@"']{0,128}@/g;
// A password with white space or quotes, which no URL may have; what begins as a port is none.
const SPACED = /(:\/\/)[^\s"'/@:]{1,128}:(?!\d{1,5}(?:[\s,.;)"']|$))(?=[^/@\n]{0,128}[\s"'])[^/@\n]{0,128}@/g;
const WORD = /[^\s"']+/g;

/** Hides user and password of URLs in a text without white space and quotes. */
function withoutUser(word: string): string {
  // JSON may escape slashes.
  const slashes = /\/\\{0,3}\//.exec(word);
  const start = slashes === null ? 0 : slashes.index + slashes[0].length;
  const end = word.lastIndexOf('@');
  // A password may itself contain slashes, colons and at signs.
  if (start > 0 && end >= start) return `${withoutPassword(word.slice(0, start))}${HIDDEN}${word.slice(end)}`;
  return withoutPassword(word);
}

/** Hides `user:password` in front of an at sign, for URLs without a scheme. */
function withoutPassword(word: string): string {
  return word.replace(/(?<![^/@])([^/@]+)@(?!sha256:)/g, (whole, part: string, offset: number) => {
    const at = userIn(part, offset === 0);
    return at === undefined ? whole : `${part.slice(0, at)}${HIDDEN}@`;
  });
}

/** Where `user:password` begins: at the beginning of a word, or behind `=` or `(`. The name of a user holds no `=`. */
function userIn(part: string, isBeginning: boolean): number | undefined {
  let start = isBeginning ? 0 : behindMark(part, 0);
  while (start !== undefined) {
    const colon = part.indexOf(':', start);
    if (colon < 0 || colon + 1 === part.length) return undefined;
    const equals = part.slice(start, colon).lastIndexOf('=');
    if (equals < 0 && colon > start) return start;
    start = equals < 0 ? behindMark(part, start) : start + equals + 1;
  }
  return undefined;
}

/** Behind the next `=` or `(`. */
function behindMark(part: string, from: number): number | undefined {
  const at = part.slice(from).search(/[=(]/);
  return at < 0 ? undefined : from + at + 1;
}
