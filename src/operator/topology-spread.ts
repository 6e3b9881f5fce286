import { REGISTRY_POD_LABEL } from '../core/names';
import { isAtLeast, Release } from '../core/release';

export const HOST_KEY = 'kubernetes.io/hostname';
export const ZONE_KEY = 'topology.kubernetes.io/zone';

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
