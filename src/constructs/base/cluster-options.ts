import type { IConstruct } from 'constructs';
import { NEWEST_RELEASE, type Release } from '../../core/release';
import { platformProfile } from '../../platforms';
import { ClusterTopology, type Platform } from '../../platforms/platform';
import type { PlatformProfile } from '../../platforms/profile';
import { withoutUndefined } from '../../core/data/without-undefined';

/** Platform, release and topology of the cluster, for a construct in a chart that is no RegistryChart. */
export interface ClusterOptions {
  /**
   * The platform of the cluster. It selects the default storage and the rules.
   *
   * @default - from the RegistryChart; without any, there is no default storage and platform-specific rules are skipped
   */
  readonly platform?: Platform;

  /**
   * The OpenShift release of the cluster. Fields that it does not have are errors.
   *
   * @default - from the RegistryChart; else the newest release that the library knows
   */
  readonly release?: Release;

  /**
   * How many nodes the cluster has for its infrastructure.
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
}

/** What a construct is judged with. */
export interface ConstructFacts extends ClusterFacts {
  readonly now: Date;
  /** Whether constructs skip rule checks and leave them to synth. */
  readonly deferred: boolean;
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
  return withoutUndefined({ platform, release, topology });
}
