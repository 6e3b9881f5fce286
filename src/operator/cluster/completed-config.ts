import type { Bootstrap } from '../../platforms/profile';
import type { ConfigObject } from '../../schema/kinds/config';
import type { AssumptionLog } from './assumptions';

/**
 * Completes a part of a Config that a policy merges: fields that it omits get the values that the Operator bootstraps.
 */
export function completedConfig(
  part: ConfigObject,
  { managementState, replicas, rolloutStrategy, storage }: Bootstrap,
  log: AssumptionLog,
): ConfigObject {
  const known: Readonly<Record<string, unknown>> = { ...part.spec };
  const missing = Object.entries({ managementState, replicas, rolloutStrategy, storage }).filter(
    ([field]) => known[field] === undefined,
  );
  for (const [field, value] of missing) {
    log.note(
      `Config/cluster spec.${field}`,
      JSON.stringify(value),
      'what the Operator bootstraps; the policy leaves it out',
    );
  }
  return { ...part, spec: { ...Object.fromEntries(missing), ...part.spec } };
}
