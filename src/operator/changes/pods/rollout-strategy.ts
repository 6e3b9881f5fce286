import { valueAt } from '../../../core/field-path';
import { operatorSource } from '../../../core/source';
import type { Change, Transition } from '../base/change';
import { DEPLOYMENT } from '../../objects';
import { objectAfter } from '../base/object-after';
import { hangs } from './pods-stuck';

const SOURCE = operatorSource('pkg/resource/deployment.go', 'expected');

/** How pods are replaced in later rollouts. This change alone does not start a rollout. */
export function* strategyChanged({ before, after }: Transition): Iterable<Change> {
  const [old, now] = [before, after].map((prediction) =>
    valueAt(objectAfter(prediction, DEPLOYMENT), ['spec', 'strategy', 'type']),
  );
  if (typeof old !== 'string' || typeof now !== 'string' || old === now) return;
  const stops = now === 'Recreate';
  // Such a rollout never completes: another change reports it.
  if (!stops && hangs(after)) return;
  yield {
    level: stops ? 'disruption' : 'change',
    subject: DEPLOYMENT,
    what: stops
      ? 'from now on, a rollout stops all pods first: nothing can be pulled or pushed until new pods run'
      : 'from now on, a rollout keeps some pods running while it replaces the others',
    why: 'spec.rolloutStrategy changed',
    old,
    new: now,
    source: SOURCE,
  };
}
