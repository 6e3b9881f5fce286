import { isRecord } from '../../../core/record';
import { isFilledInLater } from '../../../core/placeholder';
import { HIDDEN } from '../../../core/without-credentials';

/**
 * The error with which the Google library does not take a key file, if it does not. Of the key it names one character at most. Sources: golang.org/x/oauth2 google/default.go CredentialsFromJSON, google.go tokenSource; encoding/json.
 */
export function googleKeyError(file: string): string | undefined {
  if (isFilledInLater(file)) return undefined;
  const parsed = parse(file);
  if (parsed === undefined) return syntaxError(file);
  const { value } = parsed;
  if (value !== null && !isRecord(value)) {
    return `json: cannot unmarshal ${kindOf(value)} into Go value of type google.credentialsFile`;
  }
  // Go finds a field whatever the case of its name is.
  const type =
    Object.entries(value ?? {})
      .filter(([key]) => key.toLowerCase() === 'type')
      .pop()?.[1] ?? '';
  if (typeof type !== 'string') {
    return `json: cannot unmarshal ${kindOf(type)} into Go struct field credentialsFile.type of type string`;
  }
  if (type === '') return isOfConsole(value ?? {}) ? undefined : "missing 'type' field in credentials";
  return TYPES.has(type) ? undefined : `unknown credential type: ${HIDDEN}`;
}

const TYPES = new Set([
  'service_account',
  'authorized_user',
  'external_account',
  'external_account_authorized_user',
  'impersonated_service_account',
]);

/** Whether it may be the client of a user, as the console of Google gives it out. */
function isOfConsole({ web, installed }: Readonly<Record<string, unknown>>): boolean {
  return isRecord(web) || isRecord(installed);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** Where it does not begin or end as JSON, as Go says it; elsewhere what is common to the errors of Go. */
function syntaxError(file: string): string {
  const text = file.replace(/^[ \t\r\n]+/, '');
  if (text === '') return END;
  const [first = ''] = text;
  if (!/[[{"\-\dtfn]/.test(first)) return `invalid character ${quoted(first)} looking for beginning of value`;
  return isCutOff(text) ? END : 'invalid character';
}

const END = 'unexpected end of JSON input';

/** Whether something that is left out at the end is all that it lacks. */
function isCutOff(text: string): boolean {
  if (!text.startsWith('{')) return false;
  return ENDS.some((end) => parse(`${text}${end}`) !== undefined);
}

const ENDS = ['}', '"}', '":0}', ':0}', '0}', '"":0}'];

/** Go reads byte by byte, and takes each for a character. */
function quoted(character: string): string {
  const [byte = 0] = new TextEncoder().encode(character);
  return character === "'" ? "'\\''" : `'${String.fromCharCode(byte)}'`;
}
