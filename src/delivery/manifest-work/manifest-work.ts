import type { Manifest } from '../../core/manifest';
import { workAgentRole } from './manifest-work-agent-role';
import { manifestConfig } from './manifest-work-config';

/** A ServiceAccount of the managed cluster. */
export interface WorkExecutor {
  readonly namespace: string;
  readonly name: string;
}

/** The settings of a work, independent of its target. */
export interface WorkTemplate {
  /** Name of the work, and of the ClusterRole in it. */
  readonly name: string;
  /**
   * The account that applies the objects. It must have the permissions itself.
   * @default - the agent, which gets them from a ClusterRole in the work
   */
  readonly executor?: WorkExecutor;
}

/** A work for one managed cluster. */
interface ManifestWorkOptions extends WorkTemplate {
  /** The cluster's namespace on the hub, which has the cluster's name. */
  readonly namespace: string;
}

/** A ManifestWork that neither deletes its objects nor takes over fields from the Operator. */
export function manifestWork(manifests: readonly Manifest[], options: ManifestWorkOptions): Manifest {
  const { name, namespace } = options;
  return {
    apiVersion: 'work.open-cluster-management.io/v1',
    kind: 'ManifestWork',
    metadata: { name, namespace },
    spec: workSpec(manifests, options),
  };
}

/** `spec` of a ManifestWork, or the template of a ManifestWorkReplicaSet. */
export function workSpec(manifests: readonly Manifest[], { name, executor }: WorkTemplate): Record<string, unknown> {
  const embedded = executor === undefined ? [...workAgentRole(name, manifests), ...manifests] : manifests;
  return {
    deleteOption: { propagationPolicy: 'Orphan' },
    ...(executor === undefined ? {} : { executor: { subject: { serviceAccount: executor, type: 'ServiceAccount' } } }),
    manifestConfigs: embedded.map(manifestConfig),
    workload: { manifests: embedded },
  };
}
