import type { CommandLine } from '../command-line';
import type { DIFF_OPTIONS } from './diff-options';
import { memoizeBy } from '../../core/caching/memoize';
import { jsonText } from '../../core/formats/json-text';
import { withoutIgnored } from '../../configuration/ignored-files';
import type { Release } from '../../core/release';
import { withoutCredentialsIn } from '../../core/without-credentials';
import { clusterPairs } from '../../inputs/cluster-pairs';
import { readPaths } from '../../inputs/read-paths';
import { foreignTools, sidesWithTools } from '../../inputs/tools/with-tools';
import { deliveryReader } from '../../delivery/changes/delivery-reader';
import { unknownToolsApart } from '../../delivery/changes/tools-apart';
import type { Manifest } from '../../core/manifest';
import { CHANGE_LEVELS, type ChangeLevel } from '../../operator/changes/change';
import { comparisonOf, type ClusterSide, type Comparison } from '../../operator/changes/compare';
import { newCluster } from '../../operator/changes/new-cluster';
import { isMirrorSet } from '../../nodes/image-settings';
import { nodesReader } from '../../nodes/nodes';
import { isPredictable } from '../../operator/preview';
import type { Platform } from '../../platforms/platform';
import type { ClusterDiff, DiffReport } from '../../report/diff/diff-report';
import { DIFF_FORMATS } from '../../report/diff/formats';
import { joinedWithLive } from '../../rules/embedded/joined-with-live';
import { laterInConfig, laterInEdit, unknownLater } from '../../rules/embedded/later-fields';
import { unknownInCarrierEdit } from '../../rules/embedded/unknown-in-carriers';
import { sidesWithEmbedded, type ClusterSides } from '../../rules/embedded/with-embedded';
import { builderOf } from '../options/builder-of';
import { asksToReplace } from '../../rules/facts/applied-by';
import { configurationOf } from '../options/configuration-of';
import { diffSettings, type DiffSettings } from '../diff-settings';
import { errorsInEdit } from '../../report/diff/errors-in-edit';
import { formatContext } from '../format-context';
import { reportUnreadable } from '../report-unreadable';
import { noteConfiguration, noteDefaultRelease } from '../notes';
import { nothingPredictable } from '../nothing-predictable';
import { throwForTooManyClusters } from '../too-many-clusters';
import type { ExitCode, Io } from '../io';
import { filesByCluster, unknownFilesInEdit, type UnknownFile } from '../unknown-files';
import { UsageError } from '../usage-error';

/** What `diff` does. */
export function runDiff({ options, paths }: CommandLine<typeof DIFF_OPTIONS>, io: Io): ExitCode {
  const [oldPath, newPath, ...more] = paths;
  if (oldPath === undefined || newPath === undefined || more.length > 0) {
    throw new UsageError(`found ${paths.length} ${paths.length === 1 ? 'path' : 'paths'}, expected two: OLD and NEW`);
  }
  if (oldPath === '-' && newPath === '-') throw new UsageError('found standard input twice, expected it once at most');
  const builder = builderOf(options, paths);
  const configuration = configurationOf(options);
  const sideOf = (root: string) => {
    const read = readPaths([root], () => io.readStandardInput(), builder);
    return { root, ...read, ...withoutIgnored(read, configuration) };
  };
  const [old, now] = sidesWithTools(sideOf(oldPath), sideOf(newPath));
  if (reportUnreadable([...old.files, ...now.files], io)) return 2;
  throwForTooManyClusters([...old.files, ...now.files]);
  const paired = clusterPairs(old, now, options.cluster).map((pair) => ({ pair, sides: sidesWithEmbedded(pair) }));
  const settingsOf = diffSettings(paired, options, configuration);
  const pairs = joinedWithLive(paired.flatMap(({ sides }) => sides)).map((sides) => ({
    sides,
    settings: settingsOf(sides),
  }));
  const foreign = new Set([...foreignTools(old), ...foreignTools(now)]);
  // Clusters of a fleet are often the same.
  const compareOnce = memoizeBy(jsonText, compare);
  const compared = pairs.flatMap(({ sides, settings }) =>
    diffOf(sides, settings, options.complete, compareOnce, foreign).map((diff) => ({ settings, diff })),
  );
  const clusters = withFiles(
    compared.map(({ diff }) => diff),
    unknownFilesInEdit(old, now),
  );
  if (clusters.length === 0) throw nothingPredictable([old, now]);
  noteConfiguration(
    configuration,
    compared.flatMap(({ settings }) => settings.overruled),
    io,
  );
  noteDefaultRelease(
    compared.flatMap(({ settings }) => settings.choices),
    io,
  );
  const settingsByPath = new Map(pairs.map(({ sides, settings }) => [sides.path, settings]));
  const errorsOf = errorsInEdit(paired, [old, now], (path) => settingsByPath.get(path), configuration);
  const report = withoutCredentialsIn({
    clusters: clusters.map((each) => ({ ...each, errors: () => errorsOf(each.path) })),
  });
  io.out(DIFF_FORMATS[options.output]()(report, formatContext(io)));
  return reaches(report, options['fail-on']) ? 1 : 0;
}

type PredictedDiff = Omit<ClusterDiff, 'errors'>;

/** None if neither side has anything to predict from. */
function diffOf(
  { path, old, now, isConfigPart, isHosted, platform: known, unknown = [] }: ClusterSides,
  { choices: [{ release: oldRelease }, { release: newRelease }], platform: named }: DiffSettings,
  complete: boolean,
  compareOnce: typeof compare,
  foreign: ReadonlySet<Manifest>,
): PredictedDiff[] {
  const platform = named ?? known;
  const releases = [oldRelease, newRelease] as const;
  const side = (cluster: ClusterSides['old'], release: Release) => ({
    manifests: cluster?.manifests ?? [],
    closed: cluster?.closed ?? [],
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
  if (!isPredicted)
    return carriers.length === 0 ? [] : [{ path, releases, changes: [], unknown: carriers, assumptions: [] }];
  const comparison = compareOnce({ before, after, platform, isHosted });
  return [{ path, releases, ...comparison, unknown: [...unknown, ...comparison.unknown, ...carriers] }];
}

interface Compared {
  readonly before: ClusterSide;
  readonly after: ClusterSide;
  readonly platform: Platform | undefined;
  readonly isHosted: boolean | undefined;
}

function compare({ before, after, platform, isHosted }: Compared): Comparison {
  const isNew = !isPredictable(before.manifests) && isPredictable(after.manifests);
  return isNew
    ? newCluster(after, platform)
    : comparisonOf(before, after, platform, [nodesReader(isHosted), deliveryReader]);
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

function reaches({ clusters }: DiffReport, level: ChangeLevel | undefined): boolean {
  if (level === undefined) return false;
  const grave = CHANGE_LEVELS.slice(0, CHANGE_LEVELS.indexOf(level) + 1);
  return clusters.some(
    ({ changes, unknown }) => unknown.length > 0 || changes.some((change) => grave.includes(change.level)),
  );
}
