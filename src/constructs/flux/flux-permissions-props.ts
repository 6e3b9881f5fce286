import type { Chart, ChartProps } from 'cdk8s';
import { BOOLEAN, listOf, struct, TEXT, withMember } from '../../core/prop-shape';

/** What a ServiceAccount of Flux is to be allowed. */
export interface FluxPermissionsProps extends ChartProps {
  /** The charts that Flux delivers, at least one. Read when this one is synthesized, so that nothing is forgotten. */
  readonly charts: Chart[];

  /** Name of the roles and of their bindings: a DNS subdomain. @default image-registry-flux */
  readonly name?: string;

  /** ServiceAccount that is rendered, for `serviceAccountName` of the FluxKustomization. @default image-registry */
  readonly serviceAccountName?: string;

  /** Namespace of that ServiceAccount: that of the FluxKustomization. @default flux-system */
  readonly serviceAccountNamespace?: string;

  /** Whether Flux may delete what `Delivery.flux()` does not guard: as `prune` of the FluxKustomization. @default false */
  readonly prune?: boolean;
}

/** Only what is ours: cdk8s may know more props than the version that we were built with. */
export const FLUX_PERMISSIONS_SHAPE = struct<Omit<FluxPermissionsProps, keyof ChartProps>>({
  charts: listOf(withMember('a Chart', 'toJson')),
  name: TEXT,
  serviceAccountName: TEXT,
  serviceAccountNamespace: TEXT,
  prune: BOOLEAN,
});
