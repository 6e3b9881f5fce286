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
const WORD = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const WORD_EXPECTED = "letters, digits, '-', '_' or '.', with a letter or a digit at both ends";

const SUBDOMAIN_RULES = [
  hasLength(1, 253),
  matches(
    new RegExp(`^${PART}(?:\\.${PART})*$`),
    "lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part",
  ),
];
const LABEL_RULES = [
  hasLength(1, 63),
  matches(new RegExp(`^${PART}$`), "lower-case letters, digits or '-', with a letter or a digit at both ends"),
];
const KEY_NAME_RULES = [hasLength(1, 63), matches(WORD, WORD_EXPECTED)];
const LABEL_VALUE_RULES = [hasLength(0, 63), matches(WORD, WORD_EXPECTED)];
