import type { CompleteDiagnostic } from '../../core/diagnostic';
import { toGoDuration } from '../../core/formats/cdk8s-units';
import { quoted } from '../../core/quoted';
import { countOrPercent, isCountOrPercent } from '../base/count-or-percent';
import { describeType } from '../../schema/describe-value';
import type { ProgressiveRollout } from './delivery-work-props';
import { withoutUndefined } from '../../core/data/without-undefined';

/** `rolloutStrategy` on the wire. */
export function manifestWorkRollout(rollout: ProgressiveRollout): Readonly<Record<string, unknown>> {
  const { maxConcurrency, maxFailures, minSuccessTime, progressDeadline } = rollout;
  return {
    progressive: withoutUndefined({
      maxConcurrency: countOrPercent(maxConcurrency),
      maxFailures: maxFailures === undefined ? undefined : countOrPercent(maxFailures),
      minSuccessTime: minSuccessTime && toGoDuration(minSuccessTime),
      progressDeadline: progressDeadline && toGoDuration(progressDeadline),
    }),
    type: 'Progressive',
  };
}

export function rolloutErrors({ maxConcurrency, maxFailures = '0' }: ProgressiveRollout): CompleteDiagnostic[] {
  return Object.entries({ maxConcurrency, maxFailures }).flatMap(([name, value]: [string, unknown]) => {
    if (isCountOrPercent(value)) return [];
    return [
      {
        id: 'IR101',
        path: ['rollout', name],
        found: typeof value === 'string' ? quoted(value) : describeType(value),
        expected: 'a number of clusters or a percentage, as text',
        fix: "write it like '5' or '10%'",
        reference: 'open-cluster-management-io/api cluster/v1alpha1/types_rolloutstrategy.go RolloutProgressive',
      },
    ];
  });
}
