import type { Manifest } from '../../core/manifest';
import { placement, type PlacementOptions } from './placement';

/** Selects managed clusters: an existing Placement, or the options of a Placement that we create. */
export type ClusterChoice =
  { readonly existing: string } | { readonly select: Omit<PlacementOptions, 'name' | 'namespace'> };

/** The name of the Placement, and the Placement itself if we create it. */
export function placed(
  choice: ClusterChoice,
  { name, namespace }: { readonly name: string; readonly namespace: string },
): { readonly name: string; readonly manifests: Manifest[] } {
  if ('existing' in choice) return { name: choice.existing, manifests: [] };
  return { name, manifests: [placement({ ...choice.select, name, namespace })] };
}
