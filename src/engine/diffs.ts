import type { Configuration } from '../configuration/configuration';
import { withoutIgnored } from '../configuration/ignored-files';
import { memoizeBy } from '../core/caching/memoize';
import { jsonText } from '../core/formats/json-text';
import type { Manifest } from '../core/manifest';
import type { Release } from '../core/release';
import { withoutCredentialsIn } from '../core/without-credentials';
import { deliveryReader } from '../delivery/changes/delivery-reader';
import { unknownToolsApart } from '../delivery/changes/tools-apart';
import { clusterPairs } from '../inputs/cluster-pairs';
import type { ClusterMode } from '../inputs/cluster-modes';
import type { Inputs } from '../inputs/inputs';
import { joinedFolders } from '../inputs/kustomize/joined-folders';
import { patchesOfClusters } from '../inputs/kustomize/patches-of-clusters';
import { foreignTools, sidesWithTools } from '../inputs/tools/with-tools';
import { isMirrorSet } from '../nodes/image-settings';
import { storesImagesInPods } from '../nodes/images-of-drained-pods';
import { nodesReader } from '../nodes/nodes';
import { comparisonOf, type ClusterSide, type Comparison } from '../operator/changes/compare';
import { newCluster } from '../operator/changes/new-cluster';
import { isPredictable } from '../operator/preview';
import type { Unknown } from '../operator/unknown/unknown';
import type { Platform } from '../platforms/platform';
import type { ClusterDiff, DiffReport } from '../report/diff/diff-report';
import { errorsInEdit } from '../report/diff/errors-in-edit';
import { joinedWithLive } from '../rules/embedded/joined-with-live';
import { laterInConfig, laterInEdit, unknownLater } from '../rules/embedded/later-fields';
import { unknownInCarrierEdit } from '../rules/embedded/unknown-in-carriers';
import { sidesWithEmbedded, type ClusterSides } from '../rules/embedded/with-embedded';
import { asksToReplace } from '../rules/facts/applied-by';
import { editedBelowPatches } from './patches/edited-below-patches';
import { diffSettings, type AskedOfEdit, type DiffSettings } from './diff-settings';
import { withMoves } from './moves/moved-objects';
import { nothingPredictable } from './nothing-found';
import { changedApart, namedByOthers, ofApart } from './objects-apart';
import { throwForTooManyClusters } from './too-many-clusters';
import { filesByCluster, unknownFilesInEdit, type UnknownFile } from './unknown-files';
import { throwIfUnreadable } from './unusable-input';

/** How two sides are compared. */
interface EditSettings extends AskedOfEdit {
  readonly mode: ClusterMode;
  /** Whether the sides hold all objects of the clusters. */
  readonly complete: boolean;
  readonly configuration: Configuration | undefined;
}

/** One side: what was read, and the path that names it. */
interface EditSide extends Inputs {
  readonly root: string;
}

interface Diffs {
  readonly report: DiffReport;
  readonly settings: readonly DiffSettings[];
  /** Folders without manifests that are one of the sides. */
  readonly empty: readonly string[];
}

/** What an edit does to each cluster. Throws `UnusableInput` where there is nothing to predict from. */
export function diffsOf(before: EditSide, after: EditSide, asked: EditSettings): Diffs {
  const { mode, complete, configuration } = asked;
  const judged = (side: EditSide): EditSide => ({ ...side, ...withoutIgnored(side, configuration) });
  const empty = [before, after].filter(isEmpty).map(({ root }) => root);
  const given = (side: EditSide): EditSide => (empty.length === 1 && isEmpty(side) ? { ...side, files: [] } : side);
  const [old, now] = sidesWithTools(judged(given(before)), judged(given(after)));
  throwIfUnreadable([...old.files, ...now.files]);
  throwForTooManyClusters([...old.files, ...now.files]);
  const patchesOf = patchesOfClusters(now);
  const paired = withMoves(clusterPairs(joining(old), joining(now), mode)).map((pair) => ({
    pair,
    sides: sidesOf(
      pair,
      pair.now === undefined ? [] : editedBelowPatches(pair, patchesOf({ path: pair.path, ...pair.now })),
    ),
  }));
  const settingsOf = diffSettings(paired, asked, configuration);
  const pairs = joinedWithLive(paired.flatMap(({ sides }) => sides)).map((sides) => ({
    sides,
    settings: settingsOf(sides),
  }));
  const foreign = new Set([...foreignTools(old), ...foreignTools(now)]);
  // Clusters of a fleet are often the same.
  const compareOnce = memoizeBy(jsonText, compare);
  const isNamed = namedByOthers(
    pairs.flatMap(({ sides }) => [sides.old, sides.now].flatMap((side) => side?.manifests ?? [])),
  );
  const isEphemeral = pairs.some(({ sides: { old: side } }) => side?.manifests.some(storesImagesInPods) === true);
  const compared = pairs.flatMap(({ sides, settings }) =>
    diffOf(sides, settings, { complete, compareOnce, foreign, isNamed, isEphemeral }).map((diff) => ({
      settings,
      diff,
    })),
  );
  const clusters = withFiles(
    compared.map(({ diff }) => diff),
    unknownFilesInEdit(old, now),
  );
  if (clusters.length === 0) throw nothingPredictable([old, now]);
  const settingsByPath = new Map(pairs.map(({ sides, settings }) => [sides.path, settings]));
  const errorsOf = errorsInEdit(paired, [old, now], (path) => settingsByPath.get(path), configuration);
  const report = withoutCredentialsIn({
    clusters: clusters.map((each) => ({ ...each, errors: () => errorsOf(each.path) })),
  });
  return { report, settings: compared.map(({ settings }) => settings), empty };
}

/** A new cluster has no manifests before, and a former one has none after. */
function isEmpty({ files }: EditSide): boolean {
  return files.length > 0 && files.every(({ isEmptyFolder = false }) => isEmptyFolder);
}

function joining(side: EditSide): Parameters<typeof clusterPairs>[0] {
  return { ...side, joinedIn: joinedFolders(side.files, side.tree) };
}

type PredictedDiff = Omit<ClusterDiff, 'errors'>;

/** What all clusters are compared with. */
interface Together {
  readonly complete: boolean;
  readonly compareOnce: typeof compare;
  /** Tools that bring other things than what the registry is made of. */
  readonly foreign: ReadonlySet<Manifest>;
  /** Whether a Config of OLD stores images in emptyDir. */
  readonly isEphemeral: boolean;
  /** Whether a Config or an Image of the input names an object. */
  readonly isNamed: (manifest: Manifest) => boolean;
}

/** Objects that moved are compared as if they had been here before. */
function sidesOf(
  { movedFrom, ...pair }: ReturnType<typeof withMoves>[number],
  belowPatches: readonly Unknown[],
): ClusterSides[] {
  const moved = movedFrom.map((path) => ({
    object: path === '' ? '.' : path,
    why: `objects moved from here to ${pair.path === '' ? '.' : pair.path}: nothing happens to them if the tool that applies them follows; a tool that goes on applying the old place may delete them`,
  }));
  return sidesWithEmbedded(pair).map((sides) => {
    const unknown = [...moved, ...(sides.path === pair.path ? belowPatches : [])];
    return unknown.length === 0 ? sides : { ...sides, unknown: [...(sides.unknown ?? []), ...unknown] };
  });
}

/** None if neither side has anything to predict from. */
function diffOf(
  { path, old, now, isConfigPart, isHosted, platform: known, unknown = [], changes = [] }: ClusterSides,
  { choices: [{ release: oldRelease }, { release: newRelease }], platform: named }: DiffSettings,
  { complete, compareOnce, foreign, isNamed, isEphemeral }: Together,
): PredictedDiff[] {
  const platform = named ?? known;
  const releases = [oldRelease, newRelease] as const;
  const side = (cluster: ClusterSides['old'], release: Release) => ({
    manifests: cluster?.manifests ?? [],
    closed: cluster?.closed ?? [],
    printed: cluster?.printed ?? [],
    filledLater: laterInConfig(cluster?.later ?? []),
    replaced: cluster?.replaced ?? cluster?.manifests.filter(asksToReplace) ?? [],
    release,
    complete,
    isConfigPart,
  });
  const [before, after] = [side(old, oldRelease), side(now, newRelease)];
  const carriers = [
    ...unknownLater(laterInEdit(old?.later ?? [], now?.later ?? [])),
    ...unknownInCarrierEdit(before.manifests, after.manifests),
    ...unknownToolsApart(before.manifests, after.manifests, foreign),
  ];
  const isPredicted = [before, after].some(({ manifests }) => isPredictable(manifests) || manifests.some(isMirrorSet));
  const apart = isPredicted ? [] : changedApart(before.manifests, after.manifests, isNamed);
  if (!isPredicted && apart.length + carriers.length + unknown.length === 0) return [];
  const whole = compareOnce({ before, after, platform, isHosted, isEphemeralElsewhere: isEphemeral });
  const comparison = isPredicted ? whole : ofApart(whole, apart);
  return [
    {
      ...{ path, releases, ...comparison },
      unknown: [...unknown, ...comparison.unknown, ...carriers],
      changes: [...comparison.changes, ...changes],
    },
  ];
}

interface Compared {
  readonly before: ClusterSide;
  readonly after: ClusterSide;
  readonly platform: Platform | undefined;
  readonly isHosted: boolean | undefined;
  readonly isEphemeralElsewhere: boolean;
}

function compare({ before, after, platform, isHosted, isEphemeralElsewhere }: Compared): Comparison {
  const isNew = !isPredictable(before.manifests) && isPredictable(after.manifests);
  return isNew
    ? newCluster(after, platform)
    : comparisonOf(before, after, platform, [nodesReader(isHosted, isEphemeralElsewhere), deliveryReader]);
}

/** Files that were not judged and differ belong to the cluster whose folder holds them; where there is none, they are one. */
function withFiles(clusters: readonly PredictedDiff[], files: readonly UnknownFile[]): PredictedDiff[] {
  if (files.length > 0 && clusters.length === 0) {
    return [{ path: '', releases: [], changes: [], unknown: files, assumptions: [] }];
  }
  const byCluster = filesByCluster(
    files,
    clusters.map(({ path }) => path),
  );
  return clusters.map((each) => ({ ...each, unknown: [...each.unknown, ...(byCluster.get(each.path) ?? [])] }));
}
