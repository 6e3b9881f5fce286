import type { ClusterState } from '../cluster/cluster-state';
import type { Effect } from '../effects/effect';
import { attempt } from '../go/operator-error';
import { objectError, subjectOf, type Step } from './registry-steps';

/**
 * The first error keeps whatever comes after it from being reached.
 *
 * @param prefix with which the controller reports it
 */
export function applySteps(
  steps: readonly Step[],
  state: ClusterState,
  prefix = '',
): { readonly effects: Effect[]; readonly error?: string } {
  const effects: Effect[] = [];
  let error: string | undefined;
  for (const step of steps) {
    error ??= errorOf(step, state, prefix);
    const subject = subjectOf(step);
    effects.push(
      error === undefined
        ? { subject, action: 'apply', because: step.because }
        : { subject, action: 'never reached', because: error },
    );
  }
  return { effects, ...(error === undefined ? {} : { error }) };
}

function errorOf(step: Step, state: ClusterState, prefix: string): string | undefined {
  const attempted = attempt(() => {
    step.make();
  });
  return 'error' in attempted ? prefix + objectError(step, state, attempted.error) : undefined;
}
