import type { Prohibition } from './profile';

export const HOSTED_NOTES: readonly string[] = [
  'The hosted control plane creates Config before the Operator does. Config is Managed, with 2 replicas if infrastructureAvailabilityPolicy is HighlyAvailable, and 1 replica otherwise (the default).',
  'The control plane sets replicas only when it creates Config. Later you can change replicas.',
  'The ConfigMap of additionalTrustedCA is in the namespace of the HostedCluster. The control plane copies this ConfigMap into openshift-config of the guest cluster.',
  'A change of spec.configuration.image of the HostedCluster rolls every NodePool.',
  'For a cluster without a registry, create its HostedCluster with ImageRegistry in spec.capabilities.disabled.',
  'If a hosted cluster is deleted with its cloud resources, managementState is set to Removed in the guest cluster, and Managed storage is deleted.',
];

/**
 * On platforms None and KubeVirt, only when the Config is created: openshift/hypershift resources/registry/registry.go
 * ReconcileRegistryConfig.
 */
export const HOSTED_EPHEMERAL =
  'Config starts with emptyDir and managementState Managed. Until you configure other storage, images are lost with the pod. The control plane does not change the storage that you configure.';

/** Does not apply where an admission policy rejects Removed. */
export const HOSTED_REMOVED =
  'If managementState is Removed in the guest cluster, the openshift-controller-manager of the control plane restarts, and then creates no pull secrets.';

/** Since 4.17 an admission policy rejects updates of the object; before, they were reverted. */
export const IMAGE_OF_HOSTED_CLUSTER: Prohibition = {
  kind: 'Image',
  path: [],
  expected: 'no Image in the guest cluster, since the control plane writes it and rejects other changes',
  fix: 'remove the Image, and write its spec into spec.configuration.image of the HostedCluster on the management cluster',
  source: hypershiftSource('resources/kas/admissionpolicies.go', 'reconcileConfigValidatingAdmissionPolicy'),
};

/** `file` is relative to the controllers of the hosted cluster config operator. */
export function hypershiftSource(file: string, symbol: string): string {
  return `openshift/hypershift control-plane-operator/hostedclusterconfigoperator/controllers/${file} ${symbol}`;
}
