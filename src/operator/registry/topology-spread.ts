import { REGISTRY_POD_LABEL } from '../../core/names';
import { itemsOf } from '../../core/record';
import { isAtLeast, Release } from '../../core/release';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import { requiresLabel } from '../placement/spread-constraints';

export const HOST_KEY = 'kubernetes.io/hostname';
export const WORKER_KEY = 'node-role.kubernetes.io/worker';
export const ZONE_KEY = 'topology.kubernetes.io/zone';
const REGION_KEY = 'topology.kubernetes.io/region';

/** Whether nodes have a label where the platform has zones. */
export function isOfZones(key: string): boolean {
  return key === ZONE_KEY || key === REGION_KEY;
}

/**
 * The user's constraints, even an empty list; otherwise the Operator's defaults, unless a nodeSelector is set. Source:
 * pkg/resource/podtemplatespec.go.
 */
export function topologySpread(spec: ConfigSpec, state: ClusterState): readonly unknown[] {
  if (spec.topologySpreadConstraints !== undefined) {
    if (needsZones(spec)) state.anyNodeHas(ZONE_KEY);
    return spec.topologySpreadConstraints;
  }
  if (spec.nodeSelector !== undefined) return [];
  if (state.release === Release.V4_22) assumeNoBackport(state);
  const keys = [HOST_KEY, WORKER_KEY, ...(state.anyNodeHas(ZONE_KEY) ? [ZONE_KEY] : [])];
  return keys.map((key) => spreadOver(key, state.release));
}

/** Whether the constraints of the user keep pods from every node without the label of zones. */
export function needsZones({ topologySpreadConstraints }: ConfigSpec): boolean {
  return itemsOf(topologySpreadConstraints).some((each) => requiresLabel(each, ZONE_KEY));
}

/** Source: openshift/cluster-image-registry-operator branch release-4.22, pull request 1366 of 2026-09. */
function assumeNoBackport(state: ClusterState): void {
  state.assume(
    'Deployment/openshift-image-registry/image-registry spec.template.spec.topologySpreadConstraints',
    'without matchLabelKeys, nodeAffinityPolicy and nodeTaintsPolicy',
    'depends on the update of 4.22: later updates set them as 4.23 does',
  );
}

/** One of the Operator's default constraints: pkg/resource/podtemplatespec.go. */
export function spreadOver(topologyKey: string, release: Release): Readonly<Record<string, unknown>> {
  return {
    labelSelector: { matchLabels: { ...REGISTRY_POD_LABEL } },
    ...(isAtLeast(release, Release.V4_23) ? SINCE_4_23 : {}),
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'DoNotSchedule',
  };
}

/** Without these fields, pods of the old revision and nodes with untolerated taints count too. */
const SINCE_4_23 = { matchLabelKeys: ['pod-template-hash'], nodeAffinityPolicy: 'Honor', nodeTaintsPolicy: 'Honor' };
