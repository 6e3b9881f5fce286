import { runningRegistry, type Running } from '../../cluster/running-registry';
import type { Prediction } from '../../prediction';

/** Whether a registry may run that the Operator does not manage. */
export function isRunUnknown(before: Prediction): boolean {
  return runningUnmanaged(before) === 'not known';
}

/** Undefined if the Operator manages or removes the registry. */
export function runningUnmanaged({ spec, state }: Prediction): Running | undefined {
  return ['Managed', 'Removed'].includes(spec.managementState ?? '') ? undefined : runningRegistry(state);
}
