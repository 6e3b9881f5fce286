import type { Construct, IConstruct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { formatFieldPath } from '../../core/field-path';
import { formatMessage } from '../../core/message';
import { shapeErrors, type PropShape } from '../../core/prop-shape';

/** Throws once, with everything that is wrong with the props of one construct. */
export function throwIfAny(construct: IConstruct, type: string, errors: readonly CompleteDiagnostic[]): void {
  throwIfAnyAt(`${type} ${construct.node.path}`, errors);
}

/** The same for what is no construct. */
export function throwIfAnyAt(place: string, errors: readonly CompleteDiagnostic[]): void {
  if (errors.length === 0) return;
  throw new Error(
    eachOnce(errors)
      .map((error) => formatMessage(place, error))
      .join('\n'),
  );
}

/** Throws where props have not the shape that their types ask for, before anything is made of them. */
export function throwIfMisshapen(construct: Construct, type: string, props: unknown, shape: PropShape): void {
  throwIfAny(construct, type, propShapeErrors(props, shape));
}

/** Props that have not the shape that their types ask for. */
export function propShapeErrors(props: unknown, shape: PropShape): CompleteDiagnostic[] {
  const errors =
    props === undefined || isGiven(props) ? shapeErrors(props, shape) : shapeErrors(props, shape, ['props']);
  return errors.map((error) => ({
    id: 'IR101',
    reference: 'cdk8s-openshift-image-registry docs/api.md',
    ...error,
  }));
}

function isGiven(props: unknown): boolean {
  return typeof props === 'object' && props !== null;
}

/** One prop may stand in several manifests, and be as wrong in each. */
function eachOnce(errors: readonly CompleteDiagnostic[]): CompleteDiagnostic[] {
  const byText = new Map<string, CompleteDiagnostic>();
  for (const error of errors) {
    const key = [formatFieldPath(error.path), error.found, error.expected].join('\n');
    if (!byText.has(key)) byText.set(key, error);
  }
  return [...byText.values()];
}
