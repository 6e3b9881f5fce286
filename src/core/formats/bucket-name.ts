import { countOf } from './count-of';
import { utf8Length } from '../bytes/utf8';
import type { Diagnostic } from '../diagnostic';
import { firstBrokenRule, hasLength, matches } from './naming-rules';
import type { NamingRule } from './naming-rules';

/** Names of Amazon S3 general purpose buckets. Other stores with the S3 API have other rules. */
export function checkS3BucketName(name: string): Diagnostic | undefined {
  return firstBrokenRule(name, S3_RULES);
}

/** Bucket names of S3-compatible stores. They allow more than Amazon S3, and each allows something else. */
export function checkCompatibleBucketName(name: string): Diagnostic | undefined {
  return firstBrokenRule(name, COMPATIBLE_RULES);
}

/** Google Cloud Storage bucket names. A name with dots must be a domain whose ownership Google verifies. */
export function checkGcsBucketName(name: string): Diagnostic | undefined {
  return firstBrokenRule(name, name.includes('.') ? GCS_DOMAIN_RULES : GCS_PLAIN_RULES);
}

/** Azure storage account names. */
export function checkAzureAccountName(name: string): Diagnostic | undefined {
  return firstBrokenRule(name, AZURE_ACCOUNT_RULES);
}

/** OpenStack Swift container names: almost any string. */
export function checkSwiftContainerName(name: string): Diagnostic | undefined {
  return firstBrokenRule(name, SWIFT_RULES);
}

const PLAIN_ENDS = matches(/^[a-z0-9].*[a-z0-9]$/, 'a letter or a digit at both ends');
const NO_ADDRESS = matches(/^(?!\d+\.\d+\.\d+\.\d+$)/, 'a name that does not look like an IP address');

const COMPATIBLE_RULES = [
  hasLength(3, 255),
  matches(/^[\w.-]*$/, 'only letters, digits, dots, hyphens and underscores'),
  matches(/^[A-Za-z0-9]/, 'a letter or a digit at the beginning'),
];

const S3_RULES = [
  hasLength(3, 63),
  matches(/^[a-z0-9.-]*$/, 'only lower-case letters, digits, dots and hyphens'),
  PLAIN_ENDS,
  matches(/^(?!.*\.\.)/, 'no two dots in a row'),
  NO_ADDRESS,
  matches(
    /^(?!xn--|sthree-|amzn-s3-demo-)/,
    'none of the prefixes xn--, sthree- and amzn-s3-demo-, which AWS reserves',
  ),
  matches(
    /(?<!-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/,
    'none of the suffixes -s3alias, --ol-s3, .mrap, --x-s3 and --table-s3, which AWS reserves',
  ),
];

const GCS_RULES = [
  matches(/^[a-z0-9._-]*$/, 'only lower-case letters, digits, dots, hyphens and underscores'),
  PLAIN_ENDS,
  matches(/^(?!goog)/, 'a name that does not begin with goog'),
  // Google also rejects close misspellings; its example is g00gle.
  matches(/^(?!.*g[o0][o0]gle)/, 'a name without the word google'),
];
const GCS_PLAIN_RULES = [hasLength(3, 63), ...GCS_RULES];
const GCS_DOMAIN_RULES = [
  hasLength(3, 222),
  matches(/^(?:[^.]{0,63}\.)*[^.]{0,63}$/, 'at most 63 characters between two dots'),
  ...GCS_RULES,
  matches(/^(?!.*(?:\.[.-]|-\.))/, 'no dot or hyphen beside a dot'),
  NO_ADDRESS,
];

const AZURE_ACCOUNT_RULES = [hasLength(3, 24), matches(/^[a-z0-9]*$/, 'only lower-case letters and digits')];
const SWIFT_RULES: readonly NamingRule[] = [
  {
    holds: (name) => name !== '' && utf8Length(name) <= 256,
    expected: '1 to 256 bytes of UTF-8',
    found: (name) => (name === '' ? 'an empty text' : `a text of ${countOf(utf8Length(name), 'byte')}`),
  },
  matches(/^[^/]*$/, 'a name without a slash'),
  matches(/^[^\0]*$/, 'a name without a null character'),
];
