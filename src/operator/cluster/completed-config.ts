import type { Bootstrap } from '../../platforms/profile';
import type { ConfigObject } from '../../schema/kinds/config';
import type { AssumptionLog } from './assumptions';

/** Where a policy merges a part of a Config into the cluster's: what the part leaves out is as the Operator bootstraps it. */
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
