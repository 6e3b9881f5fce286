import { NEWEST_RELEASE, RELEASES, type Release } from '../core/release';
import { withoutCredentialsIn } from '../core/without-credentials';
import { clusterPairs } from '../files/cluster-pairs';
import { readPaths } from '../files/read-paths';
import { CHANGE_LEVELS, type ChangeLevel } from '../operator/changes/change';
import { changesBetween } from '../operator/changes/compare';
import { newCluster } from '../operator/changes/new-cluster';
import { isPredictable } from '../operator/preview';
import { Platform } from '../platforms/platform';
import type { ClusterDiff, DiffReport } from '../report/diff/diff-report';
import { DIFF_FORMATS } from '../report/diff/formats';
import { sidesWithEmbedded, type ClusterSides } from '../rules/embedded/with-embedded';
import { readCommandLine, wordsOf } from './command-line';
import { formatContext } from './format-context';
import type { ExitCode, Io } from './io';
import { reportUnreadable } from './report-unreadable';
import { UsageError } from './usage-error';

const PLATFORMS: readonly Platform[] = Object.values(Platform);

const USAGE = `cdk8s-openshift-image-registry diff [OPTION]... OLD NEW

Says what an edit of files does to clusters: pods that are replaced, Routes that are lost, storage
whose images are out of reach or deleted, rollouts that hang. OLD and NEW are files, folders or
standard input (-); folders are paired by the paths below them. Comments and order do nothing.

  --release R[..R2]  the release that is asked: ${RELEASES[0] ?? ''} to ${NEWEST_RELEASE} (default: the newest).
                     With two OLD has the first one and NEW the second; OLD may be NEW then
  --platform P       where the cluster runs, such as ${PLATFORMS.slice(0, 4).join(', ')} (default: as
                     Infrastructure or the storage tell)
  --output FORMAT    text (default), json or markdown
  --fail-on LEVEL    loss, disruption or change: exit code 1 where an effect is as grave, or graver
                     (default: never)

Exit code: 0 where it could predict, 1 where an effect reaches --fail-on, 2 when the command line is
wrong or the input is unusable.
`;

const OPTIONS = {
  release: { choices: RELEASES, fallback: NEWEST_RELEASE, pair: true },
  platform: { choices: PLATFORMS },
  output: { choices: Object.keys(DIFF_FORMATS), fallback: 'text' },
  'fail-on': { choices: CHANGE_LEVELS },
};

/** `diff`: says what an edit does. */
export const DIFF = { usage: USAGE, run };

function run(args: readonly string[], io: Io): ExitCode {
  const { options, paths } = readCommandLine(args, OPTIONS);
  const [oldPath, newPath, ...more] = paths;
  if (oldPath === undefined || newPath === undefined || more.length > 0) {
    throw new UsageError(`found ${paths.length} ${paths.length === 1 ? 'path' : 'paths'}, expected two: OLD and NEW`);
  }
  if (oldPath === '-' && newPath === '-') throw new UsageError('found standard input twice, expected it once at most');
  const [old, now] = [oldPath, newPath].map((root) => ({
    root,
    files: readPaths([root], () => io.readStandardInput()).files,
  }));
  if (old === undefined || now === undefined || reportUnreadable([...old.files, ...now.files], io)) return 2;
  const platform = PLATFORMS.find((each) => each === options.platform);
  const releases = releasesIn(options.release ?? NEWEST_RELEASE);
  const pairs = clusterPairs(old, now).flatMap(sidesWithEmbedded);
  const clusters = pairs.flatMap((pair) => diffOf(pair, releases, platform));
  if (clusters.length === 0) {
    throw new UsageError('found no Config, ImagePruner, Image or Infrastructure, expected at least one of them');
  }
  const report = withoutCredentialsIn({ ...releases, clusters });
  io.out(DIFF_FORMATS[options.output as keyof typeof DIFF_FORMATS](report, formatContext(io)));
  return reaches(report, options['fail-on'] as ChangeLevel | undefined) ? 1 : 0;
}

/** One release judges both sides. */
function releasesIn(option: string): Pick<DiffReport, 'oldRelease' | 'newRelease'> {
  const [old = NEWEST_RELEASE, now = old] = wordsOf(option).map((word) =>
    RELEASES.find((each: string) => each === word),
  );
  return { oldRelease: old, newRelease: now };
}

/** None where neither side has anything from which to predict. */
function diffOf(
  { path, old, now, isConfigPart }: ClusterSides,
  { oldRelease, newRelease }: Pick<DiffReport, 'oldRelease' | 'newRelease'>,
  platform: Platform | undefined,
): ClusterDiff[] {
  const side = (manifests: ClusterSides['old'], release: Release) => ({
    manifests: manifests ?? [],
    release,
    ...(isConfigPart === undefined ? {} : { isConfigPart }),
  });
  const [before, after] = [side(old, oldRelease), side(now, newRelease)];
  if (isPredictable(before.manifests)) return [{ path, changes: changesBetween(before, after, platform) }];
  return isPredictable(after.manifests) ? [{ path, changes: newCluster(after, platform) }] : [];
}

function reaches({ clusters }: DiffReport, level: ChangeLevel | undefined): boolean {
  if (level === undefined) return false;
  const grave = CHANGE_LEVELS.slice(0, CHANGE_LEVELS.indexOf(level) + 1);
  return clusters.some(({ changes }) => changes.some((change) => grave.includes(change.level)));
}
