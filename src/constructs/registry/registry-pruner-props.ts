import type { Cron, Duration } from 'cdk8s';
import type { ContainerResources, k8s } from 'cdk8s-plus-28';
import type { ClusterOptions } from '../base/cluster-options';
import type { ImageRegistry } from './image-registry';
import type { LogLevel } from './registry-enums';
import type { RegistryPlacement } from './registry-placement';

/** When the pruner runs, which images it keeps, and where its Job runs. */
export interface RegistryPrunerProps extends ClusterOptions {
  /**
   * The registry whose images are pruned. With it, `prunesRegistry` of the pruner shows whether layers are pruned, too.
   *
   * @default - not known
   */
  readonly registry?: ImageRegistry;

  /**
   * When to prune, by the clock of the control plane.
   *
   * @default - by the Operator: daily at midnight
   */
  readonly schedule?: Cron;

  /** Whether pruning is stopped. The object itself cannot be deleted: the Operator creates it again. @default false */
  readonly suspend?: boolean;

  /**
   * Revisions of a tag that are kept: 0 or more. 0 prunes every tag that its age does not protect.
   *
   * @default - by the Operator: 3
   */
  readonly keepTagRevisions?: number;

  /**
   * Age below which nothing is pruned.
   *
   * @default - by the Operator: 60 minutes
   */
  readonly keepYoungerThan?: Duration;

  /**
   * Whether references that cannot be parsed are skipped. If not, one bad reference fails every run. Set it: without it,
   * the value depends on who created the object.
   *
   * @default - true if the Operator created the object and yours was applied later; false if yours came first or replaces it
   * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/operator/controllerimagepruner.go
   */
  readonly ignoreInvalidImageReferences?: boolean;

  /** Finished Jobs to keep: 0 or more, but 0 hides state and metrics. @default - by the Operator: 3 */
  readonly successfulJobsHistoryLimit?: number;

  /** Failed Jobs to keep: 0 or more, but 0 hides state and metrics. @default - by the Operator: 3 */
  readonly failedJobsHistoryLimit?: number;

  /** What the Job logs. @default - by the API: LogLevel.NORMAL */
  readonly logLevel?: LogLevel;

  /** CPU and memory of the Job. Replaces the Operator's requests. @default - by the Operator: 100m CPU and 256Mi */
  readonly resources?: ContainerResources;

  /**
   * A ready placement of the pruner's Job, such as `RegistryPlacement.infra()`. It replaces `nodeSelector`; `tolerations`
   * are added to its own.
   *
   * @default - by the scheduler: any node
   */
  readonly placement?: RegistryPlacement;

  /** Labels that a node must have to run the pruner's Job. @default - by the scheduler: any node */
  readonly nodeSelector?: { [label: string]: string };

  /** Taints that the pruner's Job tolerates. @default - none */
  readonly tolerations?: k8s.Toleration[];

  /** Affinity of the pruner's Job. Fields newer than Kubernetes 1.28 need a JSON patch. @default - none */
  readonly affinity?: k8s.Affinity;

  /** Risks that you accept, by rule id, each with its reason. Written as annotations on the ImagePruner. @default - none */
  readonly acknowledge?: { [ruleId: string]: string };
}
