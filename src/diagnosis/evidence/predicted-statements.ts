import type { Condition } from '../../operator/effects/condition';
import type { SourceObject } from '../../yaml/source-object';
import { conditionsOf } from './condition';
import { generationGap } from './generation-gap';
import { reportedConditions } from './operator-conditions';
import { nameOf } from './statements-of';
import type { Statement } from './statement';

/** The problems that the Operator will report for an object of which the input has no status, or that of an earlier edit. */
export function predictedStatements(object: SourceObject, predicted: () => readonly Condition[]): Statement[] {
  const isBehind = generationGap(object) !== undefined;
  if (!isBehind && conditionsOf(object).length > 0) return [];
  const conditions = predicted().filter(({ on }) => on === nameOf(object));
  const settled = { ...object, manifest: { ...object.manifest, status: { conditions } } };
  return reportedConditions(settled, undefined).statements.map((statement) => ({
    ...statement,
    text: `will report ${statement.text}`,
    field: 'spec',
    line: object.locate(['spec']).line,
    source: 'prediction',
    areas: isBehind ? [...statement.areas, 'operator'] : statement.areas,
  }));
}
