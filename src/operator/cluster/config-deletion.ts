import type { ObjectMeta } from '../../schema/kinds/object-meta';

/** The finalizer for which the Operator removes the registry. It sets it in a sync with managementState Managed, and when it creates the Config. */
export const FINALIZER = 'imageregistry.operator.openshift.io/finalizer';

interface OfConfig {
  readonly metadata?: Pick<ObjectMeta, 'finalizers' | 'deletionTimestamp'> | undefined;
}

/** Whether the Config is being deleted. */
export function isBeingDeleted(config: OfConfig | undefined): boolean {
  return config?.metadata?.deletionTimestamp !== undefined;
}

/** Whether the Config has finalizers, and not the one of the Operator. One without any may be one that somebody left them out of. */
export function lacksFinalizer(config: OfConfig | undefined): boolean {
  const finalizers: unknown = config?.metadata?.finalizers;
  return Array.isArray(finalizers) && finalizers.length > 0 && !finalizers.includes(FINALIZER);
}
