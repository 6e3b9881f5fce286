import type { ClosedKind } from '../../core/closed-kind';
import { SINGLETON_NAME } from '../../core/names';
import { isLive } from '../../core/live-object';
import { apiGroup, type Manifest, describeManifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { platformProfile } from '../../platforms';
import type { Platform } from '../../platforms/platform';
import { API_VERSIONS, isConfig, type KnownKind } from '../../schema/kinds/kinds';
import { validateObject, type ObjectOfKind } from '../../schema/validate';
import { AssumptionLog, CONFIG_FACT, NOT_IN_INPUT } from './assumptions';
import type { ClusterState, TextMap } from './cluster-state';
import { completedConfig, fieldsLeftOut, looksLikePart, type FieldsOfRunning } from './completed-config';
import { undecodableParts } from './decode';
import { assumedInfrastructure, readInfrastructure } from './infrastructure';
import { isClosedBy, type IsClosed } from './is-closed';
import { ObservedCluster } from './observed-cluster';
import { CONFIG_GROUP, ObjectIndex } from './object-index';
import { infrastructureType, platformOf } from './platform-of';
import { moveInWords, storageMoveOf } from './storage-move';

/** The input of a prediction. */
export interface ClusterInput {
  readonly manifests: readonly Manifest[];
  readonly release: Release;
  /** Overrides the platform that the objects name. */
  readonly platform?: Platform | undefined;
  /** Where `platform` comes from. @default - the command line */
  readonly platformFrom?: string | undefined;
  /** Whether the input is a whole cluster, so that an object that it does not contain does not exist. */
  readonly complete?: boolean | undefined;
  /** Whether to predict the first sync alone, instead of the state after the Operator has settled. */
  readonly firstSync?: boolean | undefined;
  /** Kinds of which the input has all objects. */
  readonly closed?: readonly ClosedKind[] | undefined;
  /** Objects that are known to be deleted; they are never assumed to exist. */
  readonly removed?: readonly Manifest[];
  /** Whether the Config is only a part that is merged into the live one. @default - judged by its fields */
  readonly isConfigPart?: boolean | undefined;
  /** Fields of the Config's spec that an edit takes away, so that the live Config does not keep them. */
  readonly removedFields?: readonly string[] | undefined;
  /** Annotations of earlier overrides, which the running Operator still has in memory. */
  readonly earlierAnnotations?: TextMap | undefined;
  /** Fields of the Config's spec that a tool fills in later, so that the Config lacks them here. */
  readonly filledLater?: readonly string[] | undefined;
  /** What fields of the Config's spec are taken to be in a registry that runs, if the Config leaves them out. */
  readonly running?: FieldsOfRunning | undefined;
}

export function readClusterState(input: ClusterInput): ClusterState {
  const { manifests, release, platform: named, removed = [], removedFields = [] } = input;
  const { earlierAnnotations = {}, filledLater = [], running = {} } = input;
  const isClosed = isClosedBy(input.closed ?? [], input.complete ?? false);
  const index = new ObjectIndex(manifests);
  const log = new AssumptionLog();
  const written = known(index, 'Config', release);
  const pruner = known(index, 'ImagePruner', release);
  const inferred = platformOf(index, written?.spec?.storage, release, named);
  const { platform } = inferred;
  const from = (named && input.platformFrom) ?? inferred.from ?? NOT_IN_INPUT;
  const profile = platformProfile(platform);
  const leftOut = written === undefined ? [] : fieldsLeftOut(written, removedFields);
  const later = leftOut.filter((field) => filledLater.includes(field));
  const leftToLive = isConfigPart(input, index, isClosed) ? leftOut : later;
  const config = written && completedConfig(written, { leftToLive, later, running }, profile.bootstrap(release), log);
  const isKnown = written !== undefined || isClosed(apiGroup(API_VERSIONS.Config), 'Config') || removed.some(isConfig);
  if (!isKnown) log.note(CONFIG_FACT, 'absent', NOT_IN_INPUT);
  const shown = index.find(CONFIG_GROUP, 'Infrastructure', SINGLETON_NAME);
  const moves = manifests.filter((each) => !isLive(each)).flatMap((each) => storageMoveOf(each) ?? []);
  for (const move of moves) log.note(describeManifest(move.job), 'completes', `it ${moveInWords(move)}`);
  const fits = named === undefined || infrastructureType(shown) === profile.infrastructureType;
  return new ObservedCluster({
    release,
    profile,
    config,
    leftToLive,
    filledLater: later,
    pruner,
    moves,
    image: known(index, 'Image', release),
    infrastructure:
      shown === undefined || !fits ? assumedInfrastructure(profile, from, log) : readInfrastructure(shown),
    undecodable: undecodableParts(config, pruner),
    index,
    removed,
    deleted: new ObjectIndex(removed),
    earlierAnnotations,
    isClosed,
    log,
  });
}

function isConfigPart({ isConfigPart: given }: ClusterInput, index: ObjectIndex, isClosed: IsClosed): boolean {
  const config = index.find(apiGroup(API_VERSIONS.Config), 'Config', SINGLETON_NAME);
  if (given !== undefined || config === undefined) return given ?? false;
  return looksLikePart(config) && !isClosed(apiGroup(API_VERSIONS.Config), 'Config');
}

function known<Kind extends KnownKind>(
  index: ObjectIndex,
  kind: Kind,
  release: Release,
): ObjectOfKind<Kind> | undefined {
  const found = index.find(apiGroup(API_VERSIONS[kind]), kind, SINGLETON_NAME);
  return found && validateObject(kind, found, release).valid;
}
