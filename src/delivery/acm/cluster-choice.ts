import type { Manifest } from '../../core/manifest';
import { placement, type PlacementOptions } from './placement';

/** The managed clusters that something goes to: a Placement that is there, or what one of ours selects. */
export type ClusterChoice =
  { readonly existing: string } | { readonly select: Omit<PlacementOptions, 'name' | 'namespace'> };

/** The name of the Placement, and the Placement itself where it is ours. */
export function placed(
  choice: ClusterChoice,
  { name, namespace }: { readonly name: string; readonly namespace: string },
): { readonly name: string; readonly manifests: Manifest[] } {
  if ('existing' in choice) return { name: choice.existing, manifests: [] };
  return { name, manifests: [placement({ ...choice.select, name, namespace })] };
}
