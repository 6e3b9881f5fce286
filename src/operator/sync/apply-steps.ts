import type { ClusterState } from '../cluster/cluster-state';
import type { Effect } from '../effects/effect';
import { attempt } from '../go/operator-error';
import { objectError, subjectOf, type Step } from './registry-steps';

/**
 * Applies the steps in order. After the first error no later step runs.
 * @param prefix of the controller's error message
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
