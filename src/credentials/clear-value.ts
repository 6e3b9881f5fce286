import { isCalledSecret } from '../core/called-secret';
import { jsonText } from '../core/formats/json-text';
import { isPlaceholder, isReadable } from '../core/placeholder';
import { isRecord } from '../core/record';
import { withoutCredentials, withoutCredentialsInLine } from '../core/without-credentials';
import { readValues } from '../yaml/read-values';

/**
 * Whether a value of a Secret shows a credential. Of a file such as clouds.yaml, in which a tool fills in a part, only the fields
 * that are called credentials count: the user and the URL beside them are no secrets.
 */
export function isClear(value: unknown): boolean {
  if (!isReadable(value)) return false;
  const fields = typeof value === 'string' && HOLDS_PLACEHOLDER.test(value) ? fieldsOf(value) : [];
  const open = fields.filter(([, each]) => !isPlaceholder(each) || WITH_DEFAULT.test(each));
  return fields.length === open.length || open.some(([name, each]) => isSecret(name, each));
}

/** The values of a file by their names; none if it is in no format with names. */
type Fields = readonly (readonly [name: string, value: string])[];

const TEMPLATE = /\{\{[^{}]*\}\}/g;
const HOLDS_PLACEHOLDER = /\{\{[^{}]*\}\}|\$[{(A-Z_]|<[^<>\n]*>|__[A-Z]/;
const COMMENT = /^\s*[#;]/;
/** What follows a field, or stands alone. */
const COMMENTED = /(?:^|\s)[#;][^]*$/;
/** The default of a variable is a text of the file. */
const WITH_DEFAULT = /^\s*\$\{\w+:?[-=][^}]/;

/** A value may be a file, too, with fields of its own. */
function isSecret(name: string, value: string): boolean {
  return (
    (isCalledSecret(name) && value !== '') || withoutCredentials(value) !== value || value.split('\n').some(namesSecret)
  );
}

function namesSecret(line: string): boolean {
  return withoutCredentialsInLine(line) !== line;
}

function fieldsOf(text: string): Fields {
  const lines = text.split('\n');
  if (lines.some((line) => namesSecret(COMMENTED.exec(line)?.[0] ?? ''))) return [];
  const sections = lines.filter((line) => SECTION.test(line));
  return sections.length > 0 ? fieldsOfLines(lines.filter((line) => !SECTION.test(line))) : fieldsOfDocuments(text);
}

/** What a file of AWS has before its fields. */
const SECTION = /^\s*\[[^\]=]*\]\s*$/;

function fieldsOfLines(lines: readonly string[]): Fields {
  const written = lines.filter((line) => line.trim() !== '' && !COMMENT.test(line));
  const fields = written.flatMap((line): Fields => {
    const at = line.indexOf('=');
    return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
  });
  return fields.length === written.length ? fields : [];
}

function fieldsOfDocuments(text: string): Fields {
  // Without quotes around it, a template is no YAML.
  const { values, unreadable } = readValues(text.replaceAll(TEMPLATE, '__TEMPLATE__'));
  return unreadable.length === 0 && values.every(({ value }) => isRecord(value))
    ? values.flatMap(({ value }) => fieldsIn(value, '', new Set()))
    : [];
}

/** An alias may stand for the same part thousands of times. */
function fieldsIn(value: unknown, name: string, seen: Set<unknown>): Fields {
  if (typeof value === 'string' || value === null) return [[name, value ?? '']];
  if (typeof value !== 'object') return [[name, jsonText(value)]];
  if (seen.has(value)) return [];
  seen.add(value);
  return Array.isArray(value)
    ? value.flatMap((each) => fieldsIn(each, name, seen))
    : Object.entries(value).flatMap(([key, each]) => fieldsIn(each, isCalledSecret(name) ? name : key, seen));
}
