import { operatorSource } from '../../core/source';
import { CONFIG } from '../objects';
import type { Change, Transition } from './base/change';

/** How much the Operator itself writes into its log. It does so in every managementState. */
export function* operatorLogChanged({ before, after }: Transition): Iterable<Change> {
  if (before.state.config === undefined || after.state.config === undefined) return;
  const [old, now] = [before.spec.operatorLogLevel || NORMAL, after.spec.operatorLogLevel || NORMAL];
  if (old === now) return;
  yield {
    level: 'change',
    subject: CONFIG,
    what: 'the log level of the Operator itself changes; the registry does not change',
    why: 'spec.operatorLogLevel changed',
    old,
    new: now,
    source: operatorSource('pkg/operator/starter.go', 'RunOperator'),
  };
}

const NORMAL = 'Normal';
