/** Stands for what the cluster or its cloud knows and the input does not. */
export const UNKNOWN = '<known to the cluster>';
