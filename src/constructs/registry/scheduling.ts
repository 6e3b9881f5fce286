import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { ImageRegistryProps } from './image-registry-props';
import { rulePage } from '../../core/source';

/** The same as spec fields. */
export function schedulingSpec(options: SchedulingProps): Readonly<Record<string, unknown>> {
  const placed = options.placement?._podScheduling();
  const tolerations = [...(placed?.tolerations ?? []), ...(options.tolerations ?? [])];
  return {
    nodeSelector: placed?.nodeSelector ?? options.nodeSelector,
    tolerations: tolerations.length > 0 || options.tolerations !== undefined ? tolerations : undefined,
    affinity: options.affinity,
  };
}

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
type SchedulingProps = Pick<ImageRegistryProps, 'placement' | 'nodeSelector' | 'tolerations' | 'affinity'>;
