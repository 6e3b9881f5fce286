import { SINGLETON_NAME } from '../../core/names';
import { apiGroup, type Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { platformProfile } from '../../platforms';
import type { Platform } from '../../platforms/platform';
import { API_VERSIONS, type KnownKind } from '../../schema/kinds/kinds';
import { validateObject, type ObjectOfKind } from '../../schema/validate';
import { AssumptionLog } from './assumptions';
import type { ClusterState } from './cluster-state';
import { completedConfig } from './completed-config';
import { undecodableParts } from './decode';
import { assumedInfrastructure, readInfrastructure } from './infrastructure';
import { ObservedCluster } from './observed-cluster';
import { CONFIG_GROUP, ObjectIndex } from './object-index';
import { describesCluster, infrastructureType, platformOf } from './platform-of';

/** Of what a prediction is made. */
export interface ClusterInput {
  readonly manifests: readonly Manifest[];
  readonly release: Release;
  /** Wins over the one that the objects speak of. */
  readonly platform?: Platform | undefined;
  /** Objects that are known not to be there, whatever else is assumed. */
  readonly removed?: readonly Manifest[];
  /** Whether the Config is a part only, which is merged into the cluster's. */
  readonly isConfigPart?: boolean | undefined;
}

/** Reads the cluster out of objects. */
export function readClusterState(input: ClusterInput): ClusterState {
  const { manifests, release, platform: named, removed = [], isConfigPart = false } = input;
  const index = new ObjectIndex(manifests);
  const log = new AssumptionLog();
  const written = known(index, 'Config', release);
  const pruner = known(index, 'ImagePruner', release);
  const { platform, from } = platformOf(index, written?.spec?.storage, release, named);
  const profile = platformProfile(platform);
  const config = written && isConfigPart ? completedConfig(written, profile.bootstrap(release), log) : written;
  const shown = index.find(CONFIG_GROUP, 'Infrastructure', SINGLETON_NAME);
  const fits = named === undefined || infrastructureType(shown) === profile.infrastructureType;
  return new ObservedCluster({
    release,
    profile,
    config,
    pruner,
    image: known(index, 'Image', release),
    infrastructure:
      shown === undefined || !fits ? assumedInfrastructure(profile, from, log) : readInfrastructure(shown),
    undecodable: undecodableParts(config, pruner),
    manifests,
    index,
    removed,
    whole: describesCluster(index),
    log,
  });
}

function known<Kind extends KnownKind>(
  index: ObjectIndex,
  kind: Kind,
  release: Release,
): ObjectOfKind<Kind> | undefined {
  const found = index.find(apiGroup(API_VERSIONS[kind]), kind, SINGLETON_NAME);
  return found && validateObject(kind, found, release).valid;
}
