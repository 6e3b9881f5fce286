import { isApplication, isApplicationSet } from '../core/tools/argo-cd';
import { isLive } from '../core/live-object';
import type { Configuration } from '../configuration/configuration';
import { withoutIgnored } from '../configuration/ignored-files';
import { once } from '../core/caching/once-per';
import { memoizeBy } from '../core/caching/memoize';
import { jsonText } from '../core/formats/json-text';
import { withoutCredentialsIn } from '../core/without-credentials';
import { clusterPairs } from '../inputs/cluster-pairs';
import type { ClusterMode } from '../inputs/cluster-modes';
import type { ToolEffects } from '../delivery/changes/outer-tools';
import { makersIn, namedByMakers } from '../delivery/changes/named-objects';
import { joinedWithinLimit } from '../check/kustomize/joined-within-limit';
import { withoutTemplatesAlone } from '../inputs/templates-alone';
import { patchesOfClusters } from '../inputs/kustomize/patches-of-clusters';
import { sidesWithTools } from '../inputs/tools/sides-with-tools';
import { storesImagesInPods } from '../nodes/images-of-drained-pods';
import type { Unknown } from '../operator/unknown/unknown';
import type { DiffReport } from '../report/diff/diff-report';
import { errorsInEdit } from '../check/errors-in-edit';
import { withHostedCopies, type CopySides } from '../rules/embedded/hosted-copies';
import { joinedWithLive } from '../rules/embedded/joined-with-live';
import { carriersElsewhere, choosersIn } from '../rules/embedded/placed-carriers';
import { sidesWithEmbedded } from '../rules/embedded/with-embedded';
import { editedBelowPatches } from './patches/edited-below-patches';
import { compare, diffOf, type PredictedDiff } from './compared-sides';
import { diffSettings, type AskedOfEdit, type DiffSettings } from './diff-settings';
import { withMoves } from './moves/moved-objects';
import { toolEffects } from './moves/tool-effects';
import { nothingPredictable } from './nothing-found';
import { namedByOthers } from './objects-apart';
import { throwForTooManyClusters } from './too-many-clusters';
import { filesByCluster, unknownFilesInEdit, type UnknownFile, type FileSide } from './unknown-files';
import { throwIfUnreadable } from './unreadable-input';

/** How two sides are compared. */
interface EditSettings extends AskedOfEdit {
  readonly mode: ClusterMode;
  /** Whether the sides hold all objects of the clusters. */
  readonly complete: boolean;
  readonly configuration: Configuration | undefined;
  readonly now: Date;
}

interface Diffs {
  readonly report: DiffReport;
  readonly settings: readonly DiffSettings[];
  /** Folders without manifests that are one of the sides. */
  readonly empty: readonly string[];
}

/** What an edit does to each cluster. Throws `UnusableInput` where there is nothing to predict from. */
export function diffsOf(before: FileSide, after: FileSide, asked: EditSettings): Diffs {
  const { mode, complete, configuration } = asked;
  const judged = (side: FileSide): FileSide =>
    withoutTemplatesAlone({ ...side, ...withoutIgnored(side, configuration) });
  const empty = [before, after].filter(isEmpty).map(({ root }) => root);
  const given = (side: FileSide): FileSide => (empty.length === 1 && isEmpty(side) ? { ...side, files: [] } : side);
  const { old, now, ...tools } = sidesWithTools(judged(given(before)), judged(given(after)));
  throwIfUnreadable([...old.files, ...now.files]);
  throwForTooManyClusters([...old.files, ...now.files]);
  const patchesOf = patchesOfClusters(now);
  const withTools = toolEffects(old, now, tools);
  const paired = withMoves(clusterPairs(joining(old), joining(now), mode), old.tools).map((pair) => ({
    pair,
    sides: sidesOf(
      withTools(pair),
      pair.now === undefined ? [] : editedBelowPatches(pair, patchesOf({ path: pair.path, ...pair.now })),
    ),
  }));
  const settingsOf = diffSettings(paired, asked, configuration);
  const pairs = joinedWithLive(paired.flatMap(({ sides }) => sides)).map((sides) => ({
    sides,
    settings: settingsOf(sides),
  }));
  const makersOf = (which: 'old' | 'now', side: typeof old) =>
    makersIn({
      clusters: pairs.map(({ sides }) => sides[which]?.manifests ?? []),
      shared: side.tools,
    });
  const [makersBefore, makersAfter] = [makersOf('old', old), makersOf('now', now)];
  const makers = { old: namedByMakers(makersBefore), now: namedByMakers(makersAfter) };
  const deploying = [...makersBefore, ...makersAfter].filter((each) => isApplication(each) || isApplicationSet(each));
  const folders = paired.flatMap(({ sides: [outer] }) =>
    outer === undefined ? [] : { old: outer.old?.manifests ?? [], now: outer.now?.manifests ?? [] },
  );
  const choosers = once(() => choosersIn(folders));
  const elsewhere = carriersElsewhere(folders, choosers);
  const hubs = { tools: deploying, choosers, elsewhere };
  // Clusters of a fleet are often the same.
  const compareOnce = memoizeBy(jsonText, compare);
  const isNamed = namedByOthers(
    pairs.flatMap(({ sides }) => [sides.old, sides.now].flatMap((side) => side?.manifests ?? [])),
  );
  const isEphemeral = pairs.some(({ sides: { old: side } }) => side?.manifests.some(storesImagesInPods) === true);
  const compared = pairs.flatMap(({ sides, settings }) =>
    diffOf(sides, settings, { complete, compareOnce, makers, ...hubs, isNamed, isEphemeral }).map((diff) => ({
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
  const errorsOf = errorsInEdit(paired, [old, now], (path) => settingsByPath.get(path), asked);
  const report = withoutCredentialsIn({
    clusters: clusters.map((each) => ({ ...each, errors: () => errorsOf(each.path) })),
  });
  return { report, settings: compared.map(({ settings }) => settings), empty };
}

/** A new cluster has no manifests before, and a former one has none after. */
function isEmpty({ files }: FileSide): boolean {
  return files.length > 0 && files.every(({ isEmptyFolder = false }) => isEmptyFolder);
}

function joining(side: FileSide): Parameters<typeof clusterPairs>[0] {
  return { ...side, joinedIn: joinedWithinLimit(side.files, side.tree) };
}

/** Objects that moved are compared as if they had been here before. */
function sidesOf(
  { movedFrom, unknown: ofTools, changes, ...pair }: ReturnType<typeof withMoves>[number] & ToolEffects,
  belowPatches: readonly Unknown[],
): CopySides[] {
  // The path of what the cluster has is where somebody saved it.
  const isOfCluster = pair.old?.objects.some(({ manifest }) => isLive(manifest)) === true;
  const moved = (isOfCluster ? [] : movedFrom).map((path) => ({
    object: path === '' ? '.' : path,
    why: `objects moved from here to ${pair.path === '' ? '.' : pair.path}: nothing happens to them if the tool that applies them follows; a tool that goes on applying the old place may delete them`,
  }));
  return withHostedCopies(sidesWithEmbedded(pair)).map((sides) => {
    const own = sides.path === pair.path ? { unknown: [...belowPatches, ...ofTools], changes } : NOTHING;
    return {
      ...sides,
      unknown: [...(sides.unknown ?? []), ...moved, ...own.unknown],
      changes: [...(sides.changes ?? []), ...own.changes],
    };
  });
}

const NOTHING = { unknown: [], changes: [] };

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
