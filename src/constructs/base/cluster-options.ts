import type { IConstruct } from 'constructs';
import { NEWEST_RELEASE, type Release } from '../../core/release';
import { platformProfile } from '../../platforms';
import { ClusterTopology, type Platform } from '../../platforms/platform';
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

/** The cluster options with defaults applied and the platform profile resolved. */
export interface ClusterFacts {
  readonly platform?: PlatformProfile;
  readonly release: Release;
  /** Whether the release was set. If not, it is the newest for now, and a later construct may still set it. */
  readonly releaseNamed: boolean;
  readonly singleReplica: boolean;
  /** Whether constructs skip rule checks and leave them to synth. */
  readonly deferred?: boolean;
}

const CONTEXT = 'cdk8s-openshift-image-registry/cluster';
const DEFERRED = 'cdk8s-openshift-image-registry/deferred';

/**
 * Makes constructs below `scope` skip their own rule checks, because synth runs the same rules. This saves time for many
 * clusters with few errors. If synth finds an error, create the constructs again without this to get errors about props.
 */
export function deferJudgement(scope: IConstruct): void {
  scope.node.setContext(DEFERRED, true);
}

export function isDeferred(scope: IConstruct): boolean {
  return scope.node.tryGetContext(DEFERRED) === true;
}

/** Sets the cluster options for everything below `scope`, which must not have children yet. */
export function declareCluster(scope: IConstruct, options: ClusterOptions): void {
  scope.node.setContext(CONTEXT, clusterOptionsIn(options));
}

/** The cluster options inherited by `scope`, overridden by its own. */
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

/** The cluster options that are set in the props of a construct. */
export function clusterOptionsIn({ platform, release, topology }: ClusterOptions): ClusterOptions {
  return {
    ...(platform === undefined ? {} : { platform }),
    ...(release === undefined ? {} : { release }),
    ...(topology === undefined ? {} : { topology }),
  };
}
