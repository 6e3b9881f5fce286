/** A kind that configures the registry and has a CustomResourceDefinition. */
export type ManagedKind = 'Config' | 'ImagePruner' | 'Image';

export const MANAGED_KINDS: readonly ManagedKind[] = ['Config', 'ImagePruner', 'Image'];
