import { join } from 'node:path';
import type { Construct, IConstruct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { formatFieldPath } from '../../core/field-path';
import { formatMessage } from '../../core/message';
import { shapeErrors } from '../../core/props/prop-shape';
import { propsOf } from '../../core/props/struct-props';
import { structShape } from './struct-shape';
import { docsPage } from '../../core/source';

/** Throws one error with all errors in the props of one construct. */
export function throwIfAny(construct: IConstruct, type: string, errors: readonly CompleteDiagnostic[]): void {
  throwIfAnyAt(`${type} ${construct.node.path}`, errors);
}

/** The same for a place that is not a construct. */
export function throwIfAnyAt(place: string, errors: readonly CompleteDiagnostic[]): void {
  if (errors.length === 0) return;
  const error = errorOf(
    eachOnce(errors)
      .map((each) => formatMessage(place, each))
      .join('\n'),
  );
  throw error;
}

/** Node prints the stack of an error that nobody catches: it begins with the message, and shows the files of the user only. */
function errorOf(message: string): Error {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = DEEPEST;
  const error = new Error(message);
  Error.stackTraceLimit = limit;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  const ofUser = frames.filter((frame) => !frame.includes(OURS) && !/[\\/]node_modules[\\/]|\bnode:/.test(frame));
  if (ofUser.length > 0) error.stack = [message, ...ofUser].join('\n');
  return error;
}

/** The frames of the user are below those of the library. */
const DEEPEST = 50;

/** The folder that holds the code of the library. */
const OURS = join(__dirname, '..', '..');

/** Throws if props do not match their struct, which is given by name. Called before props are used. */
export function throwIfMisshapen(construct: Construct, type: string, props: unknown, struct: string): void {
  const isNeeded = Object.values(propsOf(struct)).some(({ needed }) => needed === true);
  throwIfAny(construct, type, propShapeErrors(props === undefined && isNeeded ? null : props, struct));
}

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
