import type { ConfigObject } from '../../schema/kinds/config';

/** With it, the API server keeps a Config that is being deleted until the Operator has removed the registry. */
export const FINALIZER = 'imageregistry.operator.openshift.io/finalizer';

/**
 * Whether the Operator removes the registry with a Config that is being deleted. The API server keeps no object without a finalizer, so
 * an input without any leaves them out. Source: pkg/operator/finalizer.go finalizeResources.
 */
export function takesRegistry(config: ConfigObject | undefined): boolean {
  const finalizers = config?.metadata?.finalizers ?? [];
  return isGoing(config) && (finalizers.length === 0 || finalizers.includes(FINALIZER));
}

/** Whether the Operator leaves the registry as it is when a Config that is being deleted is gone. */
export function leavesRegistry(config: ConfigObject | undefined): boolean {
  return isGoing(config) && !takesRegistry(config);
}

/** Whether a Config is being deleted. */
export function isGoing(config: ConfigObject | undefined): boolean {
  return config?.metadata?.deletionTimestamp !== undefined;
}
