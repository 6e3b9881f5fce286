import type { ConfigObject } from '../../schema/kinds/config';

/** With it, the API server keeps a Config that is being deleted until the Operator has removed the registry. */
export const FINALIZER = 'imageregistry.operator.openshift.io/finalizer';

/** Whether a Config is being deleted. */
export function isGoing(config: ConfigObject | undefined): boolean {
  return config?.metadata?.deletionTimestamp !== undefined;
}
