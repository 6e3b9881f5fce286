/** What stands in the place of a credential. */
export const HIDDEN = '<hidden>';

/**
 * A text in which nothing is left that is a credential by its looks, wherever it came from: private keys, keys of AWS,
 * user and password of a URL.
 */
export function withoutCredentials(text: string): string {
  return WORTH_A_LOOK.test(text)
    ? text.replace(
        CREDENTIALS,
        (found, certificate?: string) => certificate ?? (found.endsWith('@') ? `${HIDDEN}@` : HIDDEN),
      )
    : text;
}

/** The same for every text in plain data. */
export function withoutCredentialsIn<T>(value: T): T {
  return walked(value) as T;
}

function walked(value: unknown): unknown {
  if (typeof value === 'string') return withoutCredentials(value);
  if (Array.isArray(value)) return value.map(walked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walked(each)]));
}

/** Cheap, and true for every text with a credential. */
const WORTH_A_LOOK = /@|PRIVATE KEY|[A-Z0-9]{16}|[A-Za-z0-9/+]{40}/;

// A certificate comes first, since a line of it may look like a key.
const CERTIFICATE = /(-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----)/;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[^]*?-----END [A-Z ]*PRIVATE KEY-----|[^]*$)/;
const AWS_KEY_ID = /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/;
// Forty digits of base64 of every sort; hexadecimal ones are the name of a commit.
const AWS_SECRET_KEY =
  /(?<![A-Za-z0-9/+=])(?=[a-z0-9/+]*[A-Z])(?=[A-Z0-9/+]*[a-z])(?=[A-Za-z/+]*\d)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/;
// A password may hold slashes, colons and at signs itself.
const URL_USER = /(?<=\/\/)[^\s"']{0,500}@/;
const USER_AND_PASSWORD = /(?<![^\s"'=(])[^\s/@:"'=]+:[^\s/@"']+@(?!sha256:)/;

const CREDENTIALS = new RegExp(
  [CERTIFICATE, PRIVATE_KEY, AWS_KEY_ID, AWS_SECRET_KEY, URL_USER, USER_AND_PASSWORD]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
