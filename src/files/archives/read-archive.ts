import type { NotJudged } from '../../core/not-judged';
import { dumpedContent } from '../../inputs/dumps/dumped-content';
import { dumpPlaceOf } from '../../inputs/dumps/dump-place';
import { joinedRoots } from '../../inputs/dumps/joined-roots';
import { podOfLog } from '../../inputs/dumps/log-place';
import type { LogText } from '../../inputs/dumps/log-text';
import { readDumpFile } from '../../inputs/dumps/read-dump-file';
import { fileTextOf } from '../file-text';
import { TooLarge } from '../read-bytes';
import { failureOf } from '../read-failure';
import { unreadableFile, type KnownContent } from '../../inputs/read-file';
import type { InputFile, ReadInputs } from '../../inputs/inputs';
import { readEntries, type ArchiveEntry } from './archive-entries';
import { ArchiveLimits, UnreadableArchive } from './archive-limits';

interface ArchiveOptions {
  readonly withLogs?: boolean;
  readonly limits?: ArchiveLimits;
}

/** The dumps in an archive. Its entries are called as if they were in a folder of its name. Never throws. */
export function readArchive(
  archive: string,
  chunks: Iterable<Buffer>,
  { withLogs = false, limits = new ArchiveLimits() }: ArchiveOptions = {},
): ReadInputs {
  const files: InputFile[] = [];
  const logs: LogText[] = [];
  const notJudged: NotJudged[] = [];
  try {
    readEntries(chunks, (path) => wantedIn(path) !== undefined || podOf(path) !== undefined, take, limits);
  } catch (error) {
    return unreadable(error instanceof UnreadableArchive ? error.message : failureOf(error));
  }
  if (files.length + logs.length === 0)
    return unreadable('it contains no must-gather, inspect or Insights data about the registry');
  return { files: withDumps(archive, files), notJudged, logs };

  function take({ path, content }: ArchiveEntry): void {
    const { root, known } = wantedIn(path) ?? { root: '', known: {} };
    const label = `${archive}/${path}`;
    if (content === undefined) {
      notJudged.push({ file: label, line: 1, why: new TooLarge().message });
      return;
    }
    const pod = podOf(path);
    if (pod !== undefined) {
      logs.push({ file: label, text: content.toString('utf8'), pod });
      return;
    }
    const read = readDumpFile(
      { file: label, known, dump: root },
      fileTextOf(() => content),
    );
    files.push(...read.files);
    notJudged.push(...read.notJudged);
  }

  function podOf(path: string): string | undefined {
    return withLogs ? podOfLog(path) : undefined;
  }

  function unreadable(why: string): ReadInputs {
    return { files: [unreadableFile(archive, why)], notJudged: [] };
  }
}

function wantedIn(path: string): { readonly root: string; readonly known: KnownContent } | undefined {
  const place = dumpPlaceOf(path);
  const known = place && dumpedContent(place.below);
  return place && known && { root: place.root, known };
}

/** An archive of one dump is called as the archive is. */
function withDumps(archive: string, files: readonly InputFile[]): InputFile[] {
  const joined = joinedRoots([...new Set(files.map(({ dump = '' }) => dump))]);
  const isOne = new Set(joined.values()).size === 1;
  return files.map((file) => ({ ...file, dump: isOne ? archive : `${archive}/${joined.get(file.dump ?? '') ?? ''}` }));
}
