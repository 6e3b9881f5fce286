/** Placeholder for a value that the cluster or its cloud knows and the input does not contain. */
export const UNKNOWN = '<known to the cluster>';
