import type { Condition } from '../../operator/effects/condition';
import type { SourceObject } from '../../yaml/source-object';
import { nameOf } from './statements-of';
import type { Statement } from './statement';

/**
 * The conditions of an object that complain of something which the object does not have any longer: of what the Operator
 * reports for it, whatever else is in the cluster, they are none.
 */
export function outdatedStatements(
  object: SourceObject,
  statements: readonly Statement[],
  predicted: readonly Condition[],
): Statement[] {
  const name = nameOf(object);
  const messages = predicted.filter(({ on }) => on === name).map(({ message }) => message);
  return statements.filter((statement) => {
    if (statement.object !== name || statement.source !== 'condition') return false;
    const error = OF_THE_OBJECT_ALONE.find((each) => each.test(statement.text));
    return error !== undefined && !messages.some((message) => error.test(message));
  });
}

/** Source: pkg/operator/complete.go verifyResource; pkg/storage/storage.go NewDriver; pkg/resource/podtemplatespec.go. */
const OF_THE_OBJECT_ALONE = [
  /exactly one storage type should be configured at the same time/,
  /storage backend not configured/,
  /replicas must be greater than or equal to 0/,
  /duplication of names has been detected in the additional routes/,
  /Requests\.\w+\.\w+ must be positive/,
  /invalid unsupportedConfigOverrides/,
  ...['nodeSelector', 'tolerations', 'affinity', 'topologySpreadConstraints', 'runtimeClassName'].map(
    (field) => new RegExp(`Deployment\\.apps "image-registry" is invalid.*spec\\.template\\.spec\\.${field}`),
  ),
  /Deployment\.apps "image-registry" is invalid.*resources\.requests/,
  /Deployment\.apps "image-registry" is invalid.*maxUnavailable/,
  /CronJob\.batch "image-pruner" is invalid.*spec\.schedule/,
  /CronJob\.batch "image-pruner" is invalid.*JobsHistoryLimit/,
];
