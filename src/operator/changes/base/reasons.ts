/** Why an object that is only in OLD may go. */
export const PRUNED =
  'its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it';

/** Begins the reason of what the Operator deletes with a registry that is removed. */
export const BY_REMOVAL = 'managementState is Removed';
