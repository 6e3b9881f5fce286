import type { Release } from '../core/release';
import { HOST_KEY, spreadOver, ZONE_KEY } from '../operator/registry/topology-spread';

const INFRA_ROLE = 'node-role.kubernetes.io/infra';

/** Where pods run, as far as it is rendered. */
export interface Scheduling {
  readonly placement?: PodPlacement;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly tolerations?: readonly unknown[];
  readonly affinity?: unknown;
}

/** A ready set of scheduling rules. */
export interface PodPlacement {
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly Readonly<Record<string, string>>[];
  /** @default - by the platform */
  readonly zones: boolean | undefined;
}

export function infraPlacement(zones: boolean | undefined): PodPlacement {
  return {
    nodeSelector: { [INFRA_ROLE]: '' },
    tolerations: ['NoSchedule', 'NoExecute'].map((effect) => ({ effect, key: INFRA_ROLE, operator: 'Exists' })),
    zones,
  };
}

/** The same as spec fields. */
export function schedulingSpec(scheduling: Scheduling): Readonly<Record<string, unknown>> {
  const { placement } = scheduling;
  const tolerations = [...(placement?.tolerations ?? []), ...(scheduling.tolerations ?? [])];
  return {
    nodeSelector: placement === undefined ? scheduling.nodeSelector : { ...placement.nodeSelector },
    tolerations: tolerations.length > 0 || scheduling.tolerations !== undefined ? tolerations : undefined,
    affinity: scheduling.affinity,
  };
}

/** The constraints of the Operator that it drops if there is a nodeSelector. */
export function spreadOf({ zones }: PodPlacement, release: Release, platformHasZones: boolean): readonly object[] {
  const keys = (zones ?? platformHasZones) ? [HOST_KEY, ZONE_KEY] : [HOST_KEY];
  return keys.map((key) => spreadOver(key, release));
}
