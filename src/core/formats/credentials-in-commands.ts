/**
 * Where commands, headers and files of logins have their secrets: before the value stands what is shown. For texts that are
 * shown and not for what is judged, because a value may be harmless.
 *
 * @param hidden what replaces a place and its value
 */
export function replaceInCommands(
  text: string,
  hidden: (whole: string, place: string, value: string) => string,
): string {
  if (!MAY_HAVE_ONE.test(text)) return text;
  const ifRandom = (whole: string, place: string, value: string): string =>
    isRandom(value) ? hidden(whole, place, value) : whole;
  const certain = [...PLACES, OF_LOGIN].reduce((shown, pattern) => shown.replace(pattern, hidden), text);
  return certain
    .replace(ASSIGNED, (whole: string, place: string, value: string) =>
      OF_OBJECT.test(value) ? whole : hidden(whole, place, value),
    )
    .replace(SPOKEN, ifRandom)
    .replace(OF_SOMETHING, (whole: string, place: string, value: string) =>
      isPathOfWords(value) ? whole : ifRandom(whole, place, value),
    );
}

/** A cheap check that is true for every text with such a place. */
const MAY_HAVE_ONE = /--|-[pu][ =]|auth|cookie|credential|secret|token|pass|pw|wort|key|temp_url_sig/i;

const VALUE = `(?!\\\\?["']?(?:<hidden>|[$<({[]))("[^"\\n]+"|'[^'\\n]+'|[^\\s"',;&|]+)`;

/** Words behind the name of an option that a sentence is about. */
const PROSE =
  '(?!(?:is|are|was|were|or|and|flag|option|must|not|to|can|cannot|may|has|with|without|for|in|of|on|requires?|needs?|should|given|argument|parameter|instead|via|from)\\b)';

const PLACES = [
  // `--password X`, `--src-creds=a:b`, `"--src-creds", "a:b"`, and not `--token /var/run/…`.
  `((?<![\\w-])--(?:[a-z]{1,20}-){0,3}(?:password|passwd|token|creds|(?:secret|access|api)-?key)(?:=|["']\\s?,\\s?(?=["'])|\\s{1,4}(?!-|/(?:var|run|etc|tmp|home)/)${PROSE}))${VALUE}`,
  // `podman login -u admin -p X`.
  `(\\blogin\\b[^\\n;|&]{0,200}?\\s-p(?:=|\\s{1,4}))${VALUE}`,
  // `login --password-stdin <<< X`.
  `(--password-stdin\\s{0,3}<<<\\s{0,3})${VALUE}`,
  // `curl -u admin:X`, and not `docker run -u 1000:1000`.
  `((?<![\\w-])(?:-u|--user|--proxy-user)(?:=|\\s{1,4})["']?[^\\s"':/]{1,100}:)(?![/$<]|\\d{1,10}(?![^\\s"']))([^\\s"']+)`,
  // `Cookie: a=X; b=Y`.
  `(\\b(?:set-)?cookie["']?\\s{0,2}[:=]\\s{0,2}["']?)([\\w.-]{1,80}=[^\\s;"']+(?:;\\s?[\\w.-]{1,80}=[^\\s;"']+)*)`,
  `((?<!\\w)(?:_oauth_proxy\\w{0,20}|temp_url_sig)=)${VALUE}`,
  // `X-Auth-Token: X`, also of letters alone.
  `(\\bx-[a-z-]{0,40}token["']?\\s{0,2}[:=]\\s{0,2})${VALUE}`,
  // `Authorization: AWS AKIA:X`.
  `(\\bauthorization["']?\\s{0,2}[:=]\\s{0,2}["']?[a-z][\\w-]{0,30}\\s{1,2})([\\w.+/=~-]{1,200}:[\\w.+/=~-]+)`,
].map((pattern) => new RegExp(pattern, 'gi'));

/** `{"auths":{"quay.io":{"auth":"X"}}}`, and not `"auth":"htpasswd"`. */
const OF_LOGIN = /(\\?["'][Aa]uth\\?["']\s{0,2}:\s{0,2}\\?["'])(?![a-z]+["'\\])([\w+/=.~-]{8,})/g;

const ASSIGNED = new RegExp(`((?<![\\w-])["']?secret["']?\\s?=\\s?)${VALUE}`, 'gi');

/** `secret=openshift-config/pull-secret`. */
const OF_OBJECT = /^["']?(?:[a-z]+[-./])+[a-z\d]+["']?$/;

/** `token X`: a sentence about a token goes on with a word; `secret: X` may be the name of an object. */
const SPOKEN =
  /(\b(?:(?:token|pass(?:word|wort|wd)|kennwort|pwd?|credentials?|(?:api|secret|access)[ _-]?key)\s{1,2}|(?:\w{1,40}_)?(?:secret|pass)\\{0,3}["']?\s{0,2}[\s:=]\s{0,2})\\{0,3}["']?)([\w.~+/=-]{8,})/gi;

/** `minio key: X`, `signingKey=X`, and not the field `key: X`, which may name anything, or what is no secret. */
const OF_SOMETHING =
  /(\w[ _-]?(?<!(?:public|topology|sort|object|partition|cache|idempotency|label)[ _-]?)key["']?\s{0,2}[\s:=]\s{0,2}["']?)([\w.~+/=-]{16,})/gi;

/** `team1/registry/Prod2Creds`: a path of words with numbers, as keys in stores and labels are. */
function isPathOfWords(value: string): boolean {
  return value.length < 200 && value.includes('/') && value.split('/').every((word) => WORDS.test(word));
}

const WORDS = /^(?:\d{0,4}[A-Z]?[a-z._-]*){1,3}$/;

/** Words have no digits between letters of both cases, and no more upper case than an abbreviation. */
function isRandom(value: string): boolean {
  return /[a-z]/.test(value) && (/[A-Z]{3}/.test(value) || (/[A-Z]/.test(value) && /\d/.test(value)));
}
