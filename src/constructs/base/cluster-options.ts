import type { IConstruct } from 'constructs';
import { NEWEST_RELEASE, type Release } from '../../core/release';
import { platformProfile } from '../../platforms';
import { ClusterTopology, type Platform } from '../../platforms/platform';
import { FIELD, type Shapes } from '../../core/prop-shape';
import type { PlatformProfile } from '../../platforms/profile';

/** What can be said of the cluster, on a RegistryChart for everything below it or on a construct for itself. */
export interface ClusterOptions {
  /**
   * Where the cluster runs.
   *
   * @default - from the RegistryChart; without any, no default and no rule of a platform applies
   */
  readonly platform?: Platform;

  /**
   * The release of OpenShift that the cluster runs. What it lacks is refused.
   *
   * @default - from the RegistryChart; without any, the newest release judges
   */
  readonly release?: Release;

  /**
   * How many nodes the cluster has for infrastructure. With a single one the registry gets one replica.
   *
   * @default - from the RegistryChart; else ClusterTopology.HIGHLY_AVAILABLE
   */
  readonly topology?: ClusterTopology;
}

/** The same, looked up. */
export interface ClusterFacts {
  readonly platform?: PlatformProfile;
  readonly release: Release;
  /** Whether anybody named the release; else it is the newest, and what is too young may yet turn out to be right. */
  readonly releaseNamed: boolean;
  readonly singleReplica: boolean;
  /** Whether constructs leave it to synth to judge their objects. */
  readonly deferred?: boolean;
}

const CONTEXT = 'cdk8s-openshift-image-registry/cluster';
const DEFERRED = 'cdk8s-openshift-image-registry/deferred';

/**
 * Has constructs below `scope` judged at synth only, which then judges the same: for many clusters, of which few have a mistake.
 * Whoever finds one makes them again, to hear it in terms of their props.
 */
export function deferJudgement(scope: IConstruct): void {
  scope.node.setContext(DEFERRED, true);
}

export function isDeferred(scope: IConstruct): boolean {
  return scope.node.tryGetContext(DEFERRED) === true;
}

/** Says it for everything below `scope`, which must not have children yet. */
export function declareCluster(scope: IConstruct, options: ClusterOptions): void {
  scope.node.setContext(CONTEXT, clusterOptionsIn(options));
}

/** What is said above `scope`; what it says itself wins. */
export function clusterOptionsAt(scope: IConstruct, own: ClusterOptions = {}): ClusterOptions {
  const inherited = (scope.node.tryGetContext(CONTEXT) ?? {}) as ClusterOptions;
  return { ...inherited, ...clusterOptionsIn(own) };
}

export function clusterFacts({ platform, release, topology }: ClusterOptions): ClusterFacts {
  return {
    ...(platform === undefined ? {} : { platform: platformProfile(platform) }),
    release: release ?? NEWEST_RELEASE,
    releaseNamed: release !== undefined,
    singleReplica: topology === ClusterTopology.SINGLE_REPLICA,
  };
}

/** Only what is said, out of the props of any construct. */
export function clusterOptionsIn({ platform, release, topology }: ClusterOptions): ClusterOptions {
  return {
    ...(platform === undefined ? {} : { platform }),
    ...(release === undefined ? {} : { release }),
    ...(topology === undefined ? {} : { topology }),
  };
}

export const CLUSTER_OPTIONS_SHAPES: Shapes<Required<ClusterOptions>> = {
  platform: FIELD,
  release: FIELD,
  topology: FIELD,
};
