import { listAt, valueAt } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { CONFIG_API_VERSION, SINGLETON_NAME } from '../../../core/names';
import { Platform } from '../../../platforms/platform';
import type { Carrier, Load } from '../reading/carrier';

/**
 * HostedCluster of HyperShift: the spec of the hosted cluster's Image is one of its fields.
 * Source: openshift/hypershift support/globalconfig/image.go ReconcileImageConfig.
 */
export const hostedClusterCarrier: Carrier = {
  load: (hosted) => [...imageOf(hosted), ...itemsOf(hosted)],
};

function imageOf(hosted: Manifest): Load[] {
  const path = ['spec', 'configuration', 'image'];
  const spec = valueAt(hosted, path);
  if (spec === undefined || spec === null) return [];
  const value = { apiVersion: CONFIG_API_VERSION, kind: 'Image', metadata: { name: SINGLETON_NAME }, spec };
  return [{ path, value, isSpec: true, partial: false, applied: 'replaced' }];
}

/** The objects that v1alpha1 had beside it. */
function itemsOf(hosted: Manifest): Load[] {
  const path = ['spec', 'configuration', 'items'];
  return listAt(hosted, path).map((value, index) => ({
    path: [...path, index],
    value,
    partial: false,
    applied: 'replaced',
  }));
}

/** Where a hosted cluster runs; undefined where its platform has no profile. */
export function hostedPlatform(hosted: Manifest): Platform | undefined {
  const type = valueAt(hosted, ['spec', 'platform', 'type']);
  return typeof type === 'string' && Object.hasOwn(PLATFORMS, type) ? PLATFORMS[type] : undefined;
}

const PLATFORMS: Readonly<Record<string, Platform>> = {
  AWS: Platform.HCP_AWS,
  Azure: Platform.HCP_AZURE,
  GCP: Platform.HCP_GCP,
  KubeVirt: Platform.HCP_KUBEVIRT,
  // HyperShift configures both as None: hostedcluster_controller.go reconcileHostedControlPlane.
  Agent: Platform.HCP_AGENT,
  None: Platform.HCP_AGENT,
};
