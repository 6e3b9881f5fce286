import { REGISTRY_NAMESPACE } from '../../core/names';
import type { ClusterState } from './cluster-state';

/** Whether a cluster has a registry, managed by the Operator or not. */
export type Running = 'yes' | 'no' | 'not known';

type Shown = Pick<ClusterState, 'config' | 'image' | 'lacks' | 'object'>;

/**
 * Whether the Deployment of the registry exists, as the input shows it, or as the Operator reported it.
 * Source: pkg/operator/status.go syncStatus, pkg/operator/imageconfig.go syncImageStatus.
 */
export function runningRegistry(state: Shown): Running {
  const [group, kind, name] = ['apps', 'Deployment', 'image-registry'] as const;
  if (state.object(group, kind, name, REGISTRY_NAMESPACE) !== undefined) return 'yes';
  if (state.lacks(kind, REGISTRY_NAMESPACE, name, group)) return 'no';
  const { conditions = [], readyReplicas = 0 } = state.config?.status ?? {};
  const { reason = '' } = conditions.find(({ type }) => type === 'Available') ?? {};
  if (readyReplicas > 0 || WITH_DEPLOYMENT.has(reason)) return 'yes';
  // The Operator creates the Service before the Deployment, and the hostname is empty without a Service.
  const hasNoService = state.image?.status?.internalRegistryHostname === '';
  return hasNoService || WITHOUT_DEPLOYMENT.has(reason) ? 'no' : 'not known';
}

const WITH_DEPLOYMENT: ReadonlySet<string> = new Set(['Ready', 'MinimumAvailability', 'NoReplicasAvailable']);
const WITHOUT_DEPLOYMENT: ReadonlySet<string> = new Set(['DeploymentNotFound', 'Removed']);

/** Whether what the Operator reports depends on a Deployment that the input does not show, and that it leaves as it is. */
export function isRunOpen(managementState: string | undefined, state: Shown): boolean {
  const isDecided = ['Managed', 'Unmanaged', 'Removed'].includes(managementState ?? '');
  return !isDecided && runningRegistry(state) === 'not known';
}
