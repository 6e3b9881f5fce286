import { countOf } from '../../core/formats/count-of';
import { printable } from '../../core/printable';
import type { CommandLine } from '../command-line';
import type { DIFF_OPTIONS } from './diff-options';
import { diffsOf } from '../../engine/diffs';
import { DISK } from '../../files/disk-tree';
import { isFolder } from '../../files/is-folder';
import { readPaths } from '../../files/read-paths';
import { CHANGE_LEVELS, type ChangeLevel } from '../../operator/changes/base/change';
import type { DiffReport } from '../../report/diff/diff-report';
import { DIFF_FORMATS } from '../../report/diff/formats';
import { builderOf } from '../options/builder-of';
import { configurationOf } from '../options/configuration-of';
import { formatContext } from '../format-context';
import { noteSettings } from '../notes';
import type { ExitCode, Io } from '../io';
import { UsageError } from '../usage-error';

/** What `diff` does. */
export function runDiff({ options, paths }: CommandLine<typeof DIFF_OPTIONS>, io: Io): ExitCode {
  const [oldPath, newPath, ...more] = paths;
  if (oldPath === undefined || newPath === undefined || more.length > 0) {
    throw new UsageError(`found ${countOf(paths.length, 'path')}, expected two: OLD and NEW`);
  }
  if (oldPath === '-' && newPath === '-') throw new UsageError('found standard input twice, expected it once at most');
  throwIfNewOnly(oldPath, newPath);
  const builder = builderOf(options, paths);
  const configuration = configurationOf(options);
  const sideOf = (root: string) => ({ root, ...readPaths([root], () => io.readStandardInput(), { builder }) });
  const { release, platform, cluster: mode, complete } = options;
  const asked = { release, platform, mode, complete, configuration, now: new Date() };
  const { report, settings, empty } = diffsOf(sideOf(oldPath), sideOf(newPath), asked);
  const choices = settings.flatMap(({ choices }) => choices);
  noteSettings(configuration, settings, choices, io);
  for (const side of empty)
    io.err(`${printable(side)} has no file that ends in .yaml, .yml or .json: compared as no manifests\n`);
  io.out(DIFF_FORMATS[options.output]()(report, formatContext(io)));
  return reaches(report, options['fail-on']) ? 1 : 0;
}

/** Git has no empty folder: before a cluster is added, nothing is there. A mistyped path looks the same. */
function throwIfNewOnly(oldPath: string, newPath: string): void {
  if (oldPath === '-' || DISK.exists(oldPath) || !isFolder(newPath)) return;
  throw new UsageError(
    `found no OLD ${printable(oldPath)}, expected the manifests before the edit; for a cluster that is new, compare the ` +
      'folders that have all clusters, or name an empty folder',
  );
}

function reaches({ clusters }: DiffReport, level: ChangeLevel | undefined): boolean {
  if (level === undefined) return false;
  const grave = CHANGE_LEVELS.slice(0, CHANGE_LEVELS.indexOf(level) + 1);
  return clusters.some(
    ({ changes, unknown }) => unknown.length > 0 || changes.some((change) => grave.includes(change.level)),
  );
}
