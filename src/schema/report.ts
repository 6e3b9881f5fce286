import { formatFieldPath } from '../core/field-path';
import { nearest } from '../core/nearest';
import { describeSpan, type Release } from '../core/release';
import { describeType, describeValue } from './describe-value';
import type { Flaw, ObjectNode, SchemaNode } from './node';
import type { ProblemKind, SchemaProblem } from './problem';

/** One reading of an object: what is wrong so far, and where it stands. */
export interface Walk {
  readonly release: Release;
  readonly problems: SchemaProblem[];
  readonly path: (string | number)[];
}

export function reportFlaw(walk: Walk, flaw: Flaw, value: unknown, secret: boolean): void {
  walk.problems.push({
    path: [...walk.path, ...(flaw.below ?? [])],
    kind: flaw.kind,
    found: secret ? describeType(value) : (flaw.found ?? describeValue(value)),
    expected: flaw.expected,
  });
}

export function reportType(walk: Walk, node: SchemaNode, value: unknown): void {
  const quotes = node.typeName === 'a string' && typeof value !== 'object' ? ', in quotes' : '';
  report(walk, 'type', node.secret ? describeType(value) : describeValue(value), node.typeName + quotes);
}

export function reportEndless(walk: Walk): void {
  report(walk, 'type', 'an object that contains itself or is very deep', 'an object that can be written as JSON');
}

export function reportNull(walk: Walk, node: SchemaNode): void {
  report(walk, 'null', 'null, which the API server drops without a word', `${node.typeName}, or no such field`);
}

export function reportMissing(walk: Walk, parent: ObjectNode, name: string, value: unknown): void {
  const expected = parent.fields.get(name)?.typeName ?? 'a value';
  walk.problems.push({ path: [...walk.path, name], kind: 'required', found: describeValue(value), expected });
}

/** The field at the current path, of which the release knows nothing. */
export function reportField(walk: Walk, parent: ObjectNode, name: string): void {
  const span = parent.absent.get(name);
  if (span === undefined) {
    report(walk, 'unknown', 'an unknown field', knownFields(walk, parent, name));
    return;
  }
  const path = [...walk.path];
  const found = `a field that ${walk.release} does not have`;
  walk.problems.push({ path, kind: 'release', found, expected: `a release that has it: ${describeSpan(span)}`, span });
}

const LISTED = 12;

function knownFields(walk: Walk, parent: ObjectNode, name: string): string {
  const names = [...parent.fields.keys()];
  const suggestion = nearest(name, names) ?? longerOrShorter(name, names);
  if (suggestion !== undefined) return `a known field (did you mean ${suggestion}?)`;
  if (names.length === 0) return 'no field at all';
  return names.length <= LISTED ? `only ${names.join(', ')}` : `a field of ${placeOf(walk)}`;
}

/** `claim` for `claimName`, `secretName` for `secret`. */
function longerOrShorter(name: string, names: readonly string[]): string | undefined {
  return names.find((each) => each.length > 2 && name.length > 2 && (name.startsWith(each) || each.startsWith(name)));
}

function placeOf(walk: Walk): string {
  return formatFieldPath(walk.path.slice(0, -1)) || 'the object';
}

function report(walk: Walk, kind: ProblemKind, found: string, expected: string): void {
  walk.problems.push({ path: [...walk.path], kind, found, expected });
}
