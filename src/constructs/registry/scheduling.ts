import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { ImageRegistryProps } from './image-registry-props';
import { rulePage } from '../../core/source';
import type { PodPlacement } from '../../render/scheduling';

export function schedulingErrors({ placement, nodeSelector }: SchedulingProps): CompleteDiagnostic[] {
  if (placement === undefined || nodeSelector === undefined) return [];
  return [
    {
      id: 'IR112',
      path: ['nodeSelector'],
      found: 'placement as well',
      expected: 'one of the two',
      fix: 'remove nodeSelector, or set the whole placement: nodeSelector, tolerations and topologySpreadConstraints',
      reference: rulePage('IR112'),
    },
  ];
}

/** The scheduling props of the registry, which are those of the pruner too. */
type SchedulingProps = Pick<ImageRegistryProps, 'placement' | 'nodeSelector'>;

/** The props with the placement as it is rendered. */
export function withPlacement<Props extends Pick<ImageRegistryProps, 'placement'>>({
  placement,
  ...props
}: Props): Omit<Props, 'placement'> & { readonly placement?: PodPlacement } {
  return { ...props, ...(placement === undefined ? {} : { placement: placement._placement }) };
}
