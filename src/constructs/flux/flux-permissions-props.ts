import type { Chart, ChartProps } from 'cdk8s';

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
