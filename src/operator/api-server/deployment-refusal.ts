import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { textMap } from '../cluster/object-data';
import { invalidValue, refusal, type FieldError } from './field-error';
import { qualifiedNameErrors } from './names';
import { podErrors } from './pod-errors';

/**
 * The error of the API server for a Deployment that the Operator makes of a valid Config; undefined if it takes it.
 * Source: kubernetes pkg/apis/apps/validation ValidateDeployment.
 */
export function deploymentRefusal(deployment: Manifest | undefined, release: Release): string | undefined {
  if (deployment === undefined) return undefined;
  return refusal('Deployment.apps', deployment.metadata.name, [
    ...annotationErrors(deployment.metadata.annotations, 'metadata.annotations'),
    ...negativeErrors(valueAt(deployment, ['spec', 'replicas']), 'spec.replicas'),
    ...annotationErrors(
      valueAt(deployment, ['spec', 'template', 'metadata', 'annotations']),
      'spec.template.annotations',
    ),
    ...podErrors(valueAt(deployment, ['spec', 'template', 'spec']), 'spec.template.spec', release),
    ...negativeErrors(
      valueAt(deployment, ['spec', 'strategy', 'rollingUpdate', 'maxUnavailable']),
      'spec.strategy.rollingUpdate.maxUnavailable',
    ),
  ]);
}

/** A number that must not be negative. */
export function negativeErrors(value: unknown, path: string): FieldError[] {
  return typeof value === 'number' && value < 0
    ? [invalidValue(path, value, 'must be greater than or equal to 0')]
    : [];
}

/** The case of a key does not count. */
function annotationErrors(annotations: unknown, path: string): FieldError[] {
  return Object.keys(textMap(annotations)).flatMap((key) =>
    qualifiedNameErrors(key.toLowerCase()).map((error) => invalidValue(path, key, error)),
  );
}
