import { describeObject } from '../../core/manifest';
import type { LocatedFinding } from '../../check/check-report';

/** A line about the other object that a finding is about, with its place; no line where one object alone shows it. */
export function seeAlso(finding: LocatedFinding): string[] {
  const related = finding.related?.();
  if (related === undefined) return [];
  const { file, line, column, object } = related;
  return [`see also: ${file}:${line}:${column}: ${describeObject(object)}`];
}
