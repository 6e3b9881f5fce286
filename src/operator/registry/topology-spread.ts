import { REGISTRY_POD_LABEL } from '../../core/names';
import { isAtLeast, Release } from '../../core/release';
import type { ConfigSpec } from '../../schema/kinds/config';

export const HOST_KEY = 'kubernetes.io/hostname';
export const WORKER_KEY = 'node-role.kubernetes.io/worker';
export const ZONE_KEY = 'topology.kubernetes.io/zone';

/**
 * Those of the user where there are any, even none at all; without them the Operator's own, unless nodes are selected.
 * Source: pkg/resource/podtemplatespec.go.
 */
export function topologySpread(spec: ConfigSpec, hasZones: () => boolean, release: Release): readonly unknown[] {
  if (spec.topologySpreadConstraints !== undefined) return spec.topologySpreadConstraints;
  if (spec.nodeSelector !== undefined) return [];
  return [HOST_KEY, WORKER_KEY, ...(hasZones() ? [ZONE_KEY] : [])].map((key) => spreadOver(key, release));
}

/** One of the constraints that the Operator writes by default: pkg/resource/podtemplatespec.go. */
export function spreadOver(topologyKey: string, release: Release): Readonly<Record<string, unknown>> {
  return {
    labelSelector: { matchLabels: { ...REGISTRY_POD_LABEL } },
    ...(isAtLeast(release, Release.V4_23) ? SINCE_4_23 : {}),
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'DoNotSchedule',
  };
}

/** Without them the pods of the old revision count too, and nodes whose taints nobody tolerates. */
const SINCE_4_23 = { matchLabelKeys: ['pod-template-hash'], nodeAffinityPolicy: 'Honor', nodeTaintsPolicy: 'Honor' };
