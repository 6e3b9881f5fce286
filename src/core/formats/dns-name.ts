import type { Diagnostic } from '../diagnostic';
import { firstBrokenRule, hasLength, matches } from './naming-rules';

/** Names of most objects: k8s.io/apimachinery IsDNS1123Subdomain. A part may be longer than 63 characters. */
export function checkDnsSubdomain(text: string): Diagnostic | undefined {
  return firstBrokenRule(text, SUBDOMAIN_RULES);
}

/** Names of namespaces and Services, and one part of a hostname: k8s.io/apimachinery IsDNS1123Label. */
export function checkDnsLabel(text: string): Diagnostic | undefined {
  return firstBrokenRule(text, LABEL_RULES);
}

/** Label keys: k8s.io/apimachinery IsQualifiedName. */
export function checkLabelKey(text: string): Diagnostic | undefined {
  const slash = text.indexOf('/');
  const prefix = text.slice(0, Math.max(slash, 0));
  const inPrefix = slash < 0 ? undefined : checkDnsSubdomain(prefix);
  if (inPrefix !== undefined) return { ...inPrefix, found: `${inPrefix.found} before the slash of a key` };
  const inName = firstBrokenRule(text.slice(slash + 1), KEY_NAME_RULES);
  return inName === undefined || slash < 0 ? inName : { ...inName, found: `${inName.found} after the slash of a key` };
}

/** Label values, which may be empty: k8s.io/apimachinery IsValidLabelValue. */
export function checkLabelValue(text: string): Diagnostic | undefined {
  return text === '' ? undefined : firstBrokenRule(text, LABEL_VALUE_RULES);
}

const PART = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
/** Patterns without `^` and `$`; the length is not in that of a subdomain. */
export const DNS_SUBDOMAIN = String.raw`${PART}(?:\.${PART})*`;
export const DNS_LABEL = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
/** A label value, or a label key behind its slash. */
export const LABEL_WORD = '[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';
export const LONGEST_SUBDOMAIN = 253;
export const LONGEST_LABEL = 63;
const WORD_EXPECTED = "letters, digits, '-', '_' or '.', with a letter or a digit at both ends";

const SUBDOMAIN_RULES = [
  hasLength(1, LONGEST_SUBDOMAIN),
  matches(
    whole(DNS_SUBDOMAIN),
    "lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part",
  ),
];
const LABEL_RULES = [
  hasLength(1, LONGEST_LABEL),
  matches(whole(DNS_LABEL), "lower-case letters, digits or '-', with a letter or a digit at both ends"),
];
const KEY_NAME_RULES = [hasLength(1, LONGEST_LABEL), matches(whole(LABEL_WORD), WORD_EXPECTED)];
const LABEL_VALUE_RULES = [hasLength(0, LONGEST_LABEL), matches(whole(LABEL_WORD), WORD_EXPECTED)];

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
