import { valueAt } from '../core/field-path';
import { NEWEST_RELEASE, type Release } from '../core/release';
import { releaseOf } from '../diagnosis/engine/release-of';
import { infrastructureType } from '../operator/cluster/platform-of';
import { platformProfile, profileOfInfrastructureType } from '../platforms';
import { ClusterTopology, type Platform } from '../platforms/platform';
import type { SourceObject } from '../yaml/source-object';
import type { AppFacts } from './decisions';
import { infrastructureIn } from '../operator/cluster/infrastructure-in';

interface Asked {
  readonly objects: readonly SourceObject[];
  readonly release: Release | undefined;
  readonly platform: Platform | undefined;
}

/** What the options set, else what the objects show. */
export function factsOf({ objects, release: asked, platform }: Asked): AppFacts {
  const release = asked ?? releaseOf(objects);
  const infrastructure = infrastructureIn(objects.map(({ manifest }) => manifest));
  const isSingle = valueAt(infrastructure, ['status', 'infrastructureTopology']) === 'SingleReplica';
  const type = infrastructureType(infrastructure);
  return {
    release: release ?? NEWEST_RELEASE,
    releaseNamed: release !== undefined,
    platform:
      platform === undefined
        ? type === undefined
          ? undefined
          : profileOfInfrastructureType(type)
        : platformProfile(platform),
    topology: isSingle ? ClusterTopology.SINGLE_REPLICA : undefined,
  };
}
