import { utf8Length } from '../../core/bytes/utf8';
import { memoize } from '../../core/caching/memoize';

/** The messages of k8s.io/apimachinery pkg/util/validation for texts that are no names. */
export const qualifiedNameErrors = memoize((value: string): readonly string[] => {
  const parts = value.split('/');
  if (parts.length > 2) {
    return [
      `a qualified name ${QUALIFIED_NAME} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  }
  const name = parts.at(-1) ?? '';
  return [
    ...(parts.length === 2 ? prefixErrors(parts[0] ?? '').map((error) => `prefix part ${error}`) : []),
    ...(name === '' ? [EMPTY] : utf8Length(name) > 63 ? [tooLong(63)] : []).map((error) => `name part ${error}`),
    ...(IS_NAME.test(name) ? [] : [`name part ${QUALIFIED_NAME}`]),
  ];
});

export function labelValueErrors(value: string): string[] {
  return [
    ...(utf8Length(value) > 63 ? [tooLong(63)] : []),
    ...(value === '' || IS_NAME.test(value) ? [] : [LABEL_VALUE]),
  ];
}

export function subdomainErrors(value: string): string[] {
  return [...(utf8Length(value) > 253 ? [tooLong(253)] : []), ...(IS_SUBDOMAIN.test(value) ? [] : [DNS_SUBDOMAIN])];
}

export function dnsLabelErrors(value: string): string[] {
  const isLabel = IS_LABEL.test(value);
  const isSubdomain = IS_SUBDOMAIN.test(value);
  return [
    ...(utf8Length(value) > 63 ? [tooLong(63)] : []),
    ...(isLabel ? [] : [isSubdomain ? 'must not contain dots' : DNS_LABEL]),
  ];
}

const EMPTY = 'must be non-empty';
const NAME = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = `${LABEL}(\\.${LABEL})*`;
const IS_NAME = new RegExp(`^${NAME}$`);
const IS_LABEL = new RegExp(`^${LABEL}$`);
const IS_SUBDOMAIN = new RegExp(`^${SUBDOMAIN}$`);
const QUALIFIED_NAME = regexError(
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
  NAME,
  ['MyName', 'my.name', '123-abc'],
);
const LABEL_VALUE = regexError(
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
  `(${NAME})?`,
  ['MyValue', 'my_value', '12345'],
);
const DNS_SUBDOMAIN = regexError(
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
  SUBDOMAIN,
  ['example.com'],
);
const DNS_LABEL = regexError(
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
  LABEL,
  ['my-name', '123-abc'],
);

function prefixErrors(prefix: string): string[] {
  return prefix === '' ? [EMPTY] : subdomainErrors(prefix);
}

function tooLong(most: number): string {
  return `must be no more than ${most} characters`;
}

function regexError(message: string, pattern: string, examples: readonly string[]): string {
  const shown = examples.map((example) => `'${example}', `).join(' or ');
  return `${message} (e.g. ${shown}regex used for validation is '${pattern}')`;
}
