import type { Prohibition } from './profile';

export const HOSTED_NOTES: readonly string[] = [
  'The hosted control plane creates Config before the Operator can: Managed, with 2 replicas if infrastructureAvailabilityPolicy is HighlyAvailable, otherwise 1, the default.',
  'Replicas are set on creation only; afterwards you can change them.',
  'The ConfigMap of additionalTrustedCA is in the namespace of the HostedCluster; the control plane copies it into openshift-config of the guest.',
  'A change of spec.configuration.image of the HostedCluster rolls every NodePool.',
  'A cluster without a registry is created with spec.capabilities.disabled ImageRegistry on its HostedCluster.',
  'Deleting a hosted cluster with its cloud resources sets managementState Removed in the guest, which deletes Managed storage.',
];

/**
 * On platforms None and KubeVirt, only when the Config is created: openshift/hypershift resources/registry/registry.go
 * ReconcileRegistryConfig.
 */
export const HOSTED_EPHEMERAL =
  'Config starts with emptyDir and managementState Managed: images are lost with the pod until you configure other storage, which is then kept.';

/** Does not apply where an admission policy rejects Removed. */
export const HOSTED_REMOVED =
  'managementState Removed in the guest rolls the openshift-controller-manager of the control plane, which then creates no pull secrets.';

/** Since 4.17 an admission policy rejects updates of the object; before, they were reverted. */
export const IMAGE_OF_HOSTED_CLUSTER: Prohibition = {
  kind: 'Image',
  path: [],
  expected: 'no Image in the guest, since the control plane writes it and rejects other changes',
  fix: 'remove Image and set spec.configuration.image of the HostedCluster on the management cluster',
  source: hypershiftSource('resources/kas/admissionpolicies.go', 'reconcileConfigValidatingAdmissionPolicy'),
};

/** `file` is relative to the controllers of the hosted cluster config operator. */
export function hypershiftSource(file: string, symbol: string): string {
  return `openshift/hypershift control-plane-operator/hostedclusterconfigoperator/controllers/${file} ${symbol}`;
}
