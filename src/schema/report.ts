import { memoize } from '../core/caching/memoize';
import { oncePer } from '../core/caching/once-per';
import { formatFieldPath } from '../core/field-path';
import { nearest } from '../core/nearest';
import { quoted } from '../core/quoted';
import { describeSpan, type Release } from '../core/release';
import { describeType, describeValue, isShownWhole } from './describe-value';
import type { CheckDiagnostic, ObjectNode, SchemaNode } from './node';
import { otherwiseWritten } from './otherwise-written';
import type { SchemaDiagnostic } from './schema-diagnostic';

/** The state of one validation: the errors so far and the current path. */
export interface Walk {
  readonly release: Release;
  readonly errors: SchemaDiagnostic[];
  readonly path: (string | number)[];
}

export function reportError(walk: Walk, error: CheckDiagnostic, value: unknown, secret: boolean): void {
  const { kind, path = [], expected, suggestion } = error;
  const found = secret ? describeType(value) : (error.found ?? describeValue(value));
  walk.errors.push({ path: [...walk.path, ...path], kind, found, expected, suggestion });
}

export function reportType(walk: Walk, node: SchemaNode, value: unknown): void {
  const { typeName, typeNameForScalars = typeName, secret } = node;
  const found = secret ? describeType(value) : describeValue(value);
  const expected = typeof value === 'object' ? typeName : typeNameForScalars;
  const known = secret || !isShownWhole(value) ? {} : { value, suggestion: otherwiseWritten(node, value) };
  report(walk, { kind: 'type', found, expected, ...known });
}

export function reportEndless(walk: Walk): void {
  report(walk, {
    kind: 'type',
    found: 'an object that contains itself or is very deep',
    expected: 'an object that can be written as JSON',
  });
}

export function reportNull(walk: Walk, node: SchemaNode): void {
  report(walk, { kind: 'null', found: 'null', expected: `${node.typeName}, or no such field` });
}

export function reportMissing(walk: Walk, parent: ObjectNode, name: string, value: unknown): void {
  const expected = parent.fields.get(name)?.typeName ?? 'a value';
  walk.errors.push({ path: [...walk.path, name], kind: 'required', found: describeValue(value), expected });
}

/** Reports the field at the current path, which the release does not have. */
export function reportField(walk: Walk, parent: ObjectNode, name: string): void {
  const span = parent.absent.get(name);
  if (span === undefined) {
    const suggestion = meantIn(parent)(name);
    const expected = suggestion === undefined ? knownFields(walk, [...parent.fields.keys()]) : quoted(suggestion);
    report(walk, { kind: 'unknown', found: `the unknown field ${quoted(name)}`, expected, suggestion });
    return;
  }
  const found = `a field that ${walk.release} does not have`;
  report(walk, { kind: 'release', found, expected: `a release that has it: ${describeSpan(span)}`, span });
}

/** The field that a name means: the same mistake is in many objects of a fleet, and looking takes longer than all else of a validation. */
const meantIn = oncePer(({ fields }: ObjectNode) => {
  const names = [...fields.keys()];
  return memoize((name) => nearest(name, names) ?? longerOrShorter(name, names));
});

/** A name that starts with `name` or that `name` starts with: `claim` for `claimName`, `secretName` for `secret`. */
function longerOrShorter(name: string, names: readonly string[]): string | undefined {
  const alike = names.filter((each) => each.length > 2 && (name.startsWith(each) || each.startsWith(name)));
  // Of http and https, httpsProxy is more like https.
  const [first] = alike.sort((one, other) => commonStart(other, name) - commonStart(one, name));
  return name.length > 2 ? first : undefined;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

const LISTED = 12;

function knownFields(walk: Walk, names: readonly string[]): string {
  if (names.length === 0) return 'no field at all';
  return names.length <= LISTED ? oneOf(names) : `a field of ${placeOf(walk)}`;
}

function oneOf(names: readonly string[]): string {
  return names.length === 1 ? names.join() : `one of ${names.join(', ')}`;
}

function placeOf(walk: Walk): string {
  return formatFieldPath(walk.path.slice(0, -1)) || 'the object';
}

function report(walk: Walk, error: Omit<SchemaDiagnostic, 'path'>): void {
  walk.errors.push({ ...error, path: [...walk.path] });
}
