import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { atCaller } from '../../core/props/at-caller';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { formatFieldPath } from '../../core/field-path';
import { formatMessage } from '../../core/message';
import { shapeErrors } from '../../core/props/prop-shape';
import { propsOf } from '../../core/props/struct-props';
import { structShape } from './struct-shape';
import { docsPage, rulePage } from '../../core/source';

/** Throws one error with all errors in the props of one construct. */
export function throwIfAny(construct: IConstruct, type: string, errors: readonly CompleteDiagnostic[]): void {
  // Without a scope, the construct is the root, which has no path.
  throwIfAnyAt([type, construct.node.path].join(' ').trimEnd(), errors);
}

/** The same for a place that is not a construct. */
export function throwIfAnyAt(place: string, errors: readonly CompleteDiagnostic[]): void {
  if (errors.length === 0) return;
  const messages = eachOnce(errors).map((each) => formatMessage(place, each));
  throw atCaller(new Error(messages.join('\n')));
}

/** Throws if props do not match their struct, which is given by name. Called before props are used. */
export function throwIfMisshapen(construct: Construct, type: string, props: unknown, struct: string): void {
  const isNeeded = Object.values(propsOf(struct)).some(({ needed }) => needed === true);
  throwIfAny(construct, type, propShapeErrors(props === undefined && isNeeded ? null : props, struct));
  if (!construct.node.scopes.some((scope) => Chart.isChart(scope))) throwIfAny(construct, type, [OUTSIDE_OF_CHARTS]);
}

/**
 * Throws if plain JavaScript called a private constructor.
 *
 * @param place what was to be made
 * @param factory a call that makes it
 */
export function throwIfNoFactory(place: string, isOfFactory: boolean, factory: string): void {
  if (isOfFactory) return;
  throwIfAnyAt(place, [
    {
      id: 'IR101',
      path: [],
      found: 'a call of the constructor with new',
      expected: `a call of a factory, such as ${factory}`,
      fix: `write ${factory}, without new`,
      reference: docsPage('reference/api.md'),
    },
  ]);
}

const OUTSIDE_OF_CHARTS = {
  id: 'IR405',
  path: [],
  found: 'a scope that is in no chart',
  expected: 'a chart, or a construct in a chart, since a chart is one cluster',
  fix: 'create a RegistryChart in the App, and give the chart as the first argument',
  reference: rulePage('IR405'),
};

/** Errors in props that do not match their struct. */
export function propShapeErrors(props: unknown, struct: string): CompleteDiagnostic[] {
  const shape = structShape(struct);
  const errors =
    props === undefined || isGiven(props) ? shapeErrors(props, shape) : shapeErrors(props, shape, ['props']);
  return errors.map((error) => ({
    id: 'IR101',
    reference: docsPage('reference/api.md'),
    ...error,
  }));
}

function isGiven(props: unknown): boolean {
  return typeof props === 'object' && props !== null;
}

/** One prop may set fields in several manifests and cause the same error in each. */
function eachOnce(errors: readonly CompleteDiagnostic[]): CompleteDiagnostic[] {
  const byText = new Map<string, CompleteDiagnostic>();
  for (const error of errors) {
    const key = [formatFieldPath(error.path), error.found, error.expected].join('\n');
    if (!byText.has(key)) byText.set(key, error);
  }
  return [...byText.values()];
}
