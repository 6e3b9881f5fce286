/** Replaces a credential. */
export const HIDDEN = '<hidden>';

/**
 * Replaces everything in a string that looks like a credential: private keys, AWS keys, and user and password of a URL.
 */
export function withoutCredentials(text: string): string {
  return WORTH_A_LOOK.test(text)
    ? text.replace(
        CREDENTIALS,
        (found, certificate?: string) => certificate ?? (found.endsWith('@') ? `${HIDDEN}@` : HIDDEN),
      )
    : text;
}

/** The same for every string in plain data. */
export function withoutCredentialsIn<T>(value: T): T {
  return walked(value) as T;
}

function walked(value: unknown): unknown {
  if (typeof value === 'string') return withoutCredentials(value);
  if (Array.isArray(value)) return value.map(walked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walked(each)]));
}

/** A cheap pre-check that matches every string with a credential. */
const WORTH_A_LOOK = /@|PRIVATE KEY|[A-Z0-9]{16}|[A-Za-z0-9/+]{40}/;

// Certificates are matched first and kept, because one of their lines may look like a key.
const CERTIFICATE = /(-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----)/;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[^]*?-----END [A-Z ]*PRIVATE KEY-----|[^]*$)/;
const AWS_KEY_ID = /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/;
// 40 base64 characters with upper case, lower case and digits; a hexadecimal string is a commit hash.
const AWS_SECRET_KEY =
  /(?<![A-Za-z0-9/+=])(?=[a-z0-9/+]*[A-Z])(?=[A-Z0-9/+]*[a-z])(?=[A-Za-z/+]*\d)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/;
// A password may itself contain slashes, colons and at signs.
const URL_USER = /(?<=\/\/)[^\s"']{0,500}@/;
const USER_AND_PASSWORD = /(?<![^\s"'=(])[^\s/@:"'=]+:[^\s/@"']+@(?!sha256:)/;

const CREDENTIALS = new RegExp(
  [CERTIFICATE, PRIVATE_KEY, AWS_KEY_ID, AWS_SECRET_KEY, URL_USER, USER_AND_PASSWORD]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
