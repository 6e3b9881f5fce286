import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { textMap } from '../cluster/object-data';
import { invalidValue, refusal, type FieldError } from './field-error';
import { qualifiedNameErrors } from './names';
import { Place } from './place';
import { podErrors } from './pod-errors';

/**
 * The error of the API server for a Deployment that the Operator makes of a valid Config; undefined if it takes it.
 * Source: kubernetes pkg/apis/apps/validation ValidateDeployment.
 */
export function deploymentRefusal(deployment: Manifest | undefined, release: Release): string | undefined {
  if (deployment === undefined) return undefined;
  return refusal('Deployment.apps', deployment.metadata.name, [
    ...annotationErrors(deployment.metadata.annotations, Place.of('metadata', 'annotations')),
    ...negativeErrors(valueAt(deployment, ['spec', 'replicas']), Place.of('spec', 'replicas')),
    ...annotationErrors(
      valueAt(deployment, ['spec', 'template', 'metadata', 'annotations']),
      Place.of('spec', 'template', 'annotations'),
    ),
    ...podErrors(valueAt(deployment, ['spec', 'template', 'spec']), Place.of('spec', 'template', 'spec'), release),
    ...negativeErrors(
      valueAt(deployment, ['spec', 'strategy', 'rollingUpdate', 'maxUnavailable']),
      Place.of('spec', 'strategy', 'rollingUpdate', 'maxUnavailable'),
    ),
  ]);
}

/** A number that must not be negative. */
export function negativeErrors(value: unknown, place: Place): FieldError[] {
  return typeof value === 'number' && value < 0
    ? [invalidValue(place, value, 'must be greater than or equal to 0')]
    : [];
}

/** The case of a key does not count. */
function annotationErrors(annotations: unknown, place: Place): FieldError[] {
  return Object.keys(textMap(annotations)).flatMap((key) =>
    qualifiedNameErrors(key.toLowerCase()).map((error) => invalidValue(place, key, error)),
  );
}
