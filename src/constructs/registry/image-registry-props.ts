import type { Duration } from 'cdk8s';
import type { ContainerResources, ISecret, k8s } from 'cdk8s-plus-28';
import type { ClusterOptions } from '../base/cluster-options';
import type { LogLevel, ManagementState, RolloutStrategy } from './registry-enums';
import type { RegistryStorage } from '../storage/registry-storage';
import type { RouteCertificate } from './route-certificate-props';
import type { RegistryPlacement } from './registry-placement';

/** The registry of a cluster. On a platform with object storage every prop may be left out. */
export interface ImageRegistryProps extends ClusterOptions {
  /**
   * What the Operator does with the registry.
   *
   * @default ManagementState.MANAGED
   */
  readonly managementState?: ManagementState;

  /**
   * Where images are stored.
   *
   * @default - by the platform: what the Operator creates there. Required on a platform without a default
   */
  readonly storage?: RegistryStorage;

  /**
   * Number of pods: 0 or more. Always written.
   *
   * @default - 2 on storage that pods can share; 1 on any other and with ClusterTopology.SINGLE_REPLICA
   */
  readonly replicas?: number;

  /**
   * How pods are replaced. Always written.
   *
   * @default - RECREATE on a ReadWriteOnce claim, else ROLLING_UPDATE
   */
  readonly rolloutStrategy?: RolloutStrategy;

  /** What the registry logs. @default - by the API: LogLevel.NORMAL */
  readonly logLevel?: LogLevel;

  /** What the Operator logs. @default - by the API: LogLevel.NORMAL */
  readonly operatorLogLevel?: LogLevel;

  /** Whether pushes and deletions are rejected, for maintenance of the storage. Restarts the pods. @default false */
  readonly readOnly?: boolean;

  /**
   * Whether the registry passes layers through itself instead of sending clients to the object store.
   *
   * @default false
   */
  readonly disableRedirect?: boolean;

  /**
   * Proxy for connections to the object store and to upstream registries. A field that you leave out is taken from the cluster's proxy.
   *
   * @default - by the Operator: the cluster's proxy
   */
  readonly proxy?: RegistryProxy;

  /** How many requests are served at once. @default - by the Operator: no limit */
  readonly requests?: RegistryRequestLimits;

  /** Whether there is a route `default-route` with a generated host. @default false */
  readonly defaultRoute?: boolean;

  /** Routes with hosts and certificates of your own. @default - none */
  readonly routes?: RegistryRoute[];

  /** CPU and memory of a pod. Replaces the Operator's requests. @default - by the Operator: 100m CPU and 256Mi */
  readonly resources?: ContainerResources;

  /**
   * A ready placement of the registry's pods, such as `RegistryPlacement.infra()`. It replaces `nodeSelector`;
   * `tolerations` are added to its own.
   *
   * @default - by the Operator: any node that runs Linux
   */
  readonly placement?: RegistryPlacement;

  /**
   * Labels that a node must have to run the registry. With them the Operator sets no topology spread constraints: set your
   * own, or use `placement`.
   *
   * @default - by the Operator: nodes that run Linux
   * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/resource/podtemplatespec.go
   */
  readonly nodeSelector?: { [label: string]: string };

  /** Taints that the registry's pods tolerate. @default - none */
  readonly tolerations?: k8s.Toleration[];

  /**
   * Affinity of the registry's pods. It replaces the Operator's affinity, and with it the required anti-affinity between two
   * replicas. Fields newer than Kubernetes 1.28 need a JSON patch.
   *
   * @default - by the Operator: two replicas never share a node
   */
  readonly affinity?: k8s.Affinity;

  /**
   * How pods spread over hosts and zones. Replaces what the Operator would set. Fields newer than Kubernetes 1.28
   * need a JSON patch.
   *
   * @default - by the placement; else by the Operator: over hosts, workers and zones, unless there is a nodeSelector
   */
  readonly topologySpreadConstraints?: k8s.TopologySpreadConstraint[];

  /** Risks that you accept, by rule id, each with its reason. Written as annotations on the Config. @default - none */
  readonly acknowledge?: { [ruleId: string]: string };
}

/** A proxy for the registry's own connections. Put no password into it: many users can read the object. */
export interface RegistryProxy {
  /** URL of the proxy for HTTP. @default - the cluster's */
  readonly http?: string;

  /** URL of the proxy for HTTPS. @default - the cluster's */
  readonly https?: string;

  /** Hosts, domains and networks that are reached directly. @default - the cluster's */
  readonly noProxy?: string[];
}

/** Limits for reading and writing requests. */
export interface RegistryRequestLimits {
  /** Pulls. @default - no limit */
  readonly read?: RequestLimit;

  /** Pushes. @default - no limit */
  readonly write?: RequestLimit;
}

/** How many requests of one kind a pod takes. */
export interface RequestLimit {
  /** Requests that are served at once: 0 or more, 0 is no limit. @default - by the Operator: no limit */
  readonly maxRunning?: number;

  /** Requests that may wait: 0 or more, 0 is none. @default - by the Operator: none */
  readonly maxInQueue?: number;

  /** How long a request waits before it is rejected. Has no effect without one of the counts. @default - none */
  readonly maxWaitInQueue?: Duration;
}

/** A route to the registry. TLS is re-encrypted on the way. */
export interface RegistryRoute {
  /** Name of the Route: unique, and not `default-route`. */
  readonly name: string;

  /** Host under which the registry is reached, without scheme and port. @default - generated by the cluster */
  readonly hostname?: string;

  /**
   * TLS Secret in namespace `openshift-image-registry`: `tls.crt`, `tls.key`, and `tls.cacrt` for a chain.
   *
   * @default - the certificate of the ingress
   */
  readonly secret?: ISecret;

  /**
   * A certificate of cert-manager for `hostname`, in place of `secret`.
   *
   * @default - none
   */
  readonly certificate?: RouteCertificate;
}
