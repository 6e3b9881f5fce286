/** Why an object that is only in OLD may go. */
export const PRUNED =
  'its manifest is gone: a tool that prunes deletes it, unless an annotation such as Prune=false keeps it';

/** Begins the reason of what the Operator deletes with a registry that is removed. */
export const BY_REMOVAL = 'managementState is Removed';
