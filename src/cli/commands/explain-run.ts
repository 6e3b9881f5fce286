import type { CommandLine } from '../command-line';
import type { EXPLAIN_OPTIONS } from './explain-options';
import { printable } from '../../core/printable';
import { withoutCredentialsIn } from '../../core/without-credentials';
import { CAUSES } from '../../diagnosis';
import { COLLECT_COMMAND } from '../../diagnosis/engine/collect-command';
import { isOfKind } from '../../diagnosis/evidence/kinds';
import { diagnose } from '../../diagnosis/engine/diagnose';
import type { InputFile } from '../../inputs/inputs';
import type { LogText } from '../../inputs/dumps/log-text';
import { printedObjects } from '../../inputs/printed/printed-objects';
import { objectsInFiles } from '../../inputs/objects-in-files';
import { readPaths, STANDARD_INPUT } from '../../inputs/read-paths';
import { EXPLAIN_FORMATS } from '../../report/explain/formats';
import { RULES } from '../../rules';
import { formatContext } from '../format-context';
import type { ExitCode, Io } from '../io';
import { reportUnreadable } from '../report-unreadable';
import { isRuleId } from './rules-run';
import { UsageError } from '../usage-error';

/** What `explain` does. */
export function runExplain(
  { options: { release, platform, output }, paths }: CommandLine<typeof EXPLAIN_OPTIONS>,
  io: Io,
): ExitCode {
  const inputs = readPaths(paths, () => io.readStandardInput(), undefined, true);
  const pasted = inputs.files.filter(isPlainText);
  const files = inputs.files.filter((file) => !pasted.includes(file));
  const printed = pasted.map(({ file, text }) => ({ file, ...printedObjects(file, text) }));
  const objects = [...objectsInFiles(files), ...printed.flatMap((each) => each.objects)];
  const logs: LogText[] = [...(inputs.logs ?? []), ...printed.map(({ file, rest }) => ({ file, text: rest }))];
  const isUnreadable = reportUnreadable(files, io);
  const ids = files.filter(({ file, unreadable }) => unreadable.length > 0 && isRuleId(file)).map(({ file }) => file);
  if (ids.length > 0) io.err(`For the manual of a rule, try "rules ${ids.join(' ')}".\n`);
  const clusters = placesOfConfig(files);
  if (clusters.length > 1) {
    throw new UsageError(`found several clusters (${clusters.slice(0, 3).map(printable).join(', ')}), expected one`);
  }
  if (objects.length + logs.length === 0) {
    if (isUnreadable) return 2;
    throw new UsageError(`found no object of a cluster and no log, expected what this collects: ${COLLECT_COMMAND}`);
  }
  const found = diagnose({ objects, logs, release, platform }, CAUSES, RULES);
  const unread = inputs.notJudged.slice(0, MOST_UNREAD).map(({ file, why }) => `Not read: ${file}: ${why}.`);
  const diagnosis = withoutCredentialsIn({ ...found, notes: [...found.notes, ...unread] });
  io.out(EXPLAIN_FORMATS[output]()(diagnosis, formatContext(io)));
  if (isUnreadable) return 2;
  return diagnosis.healthy === true ? 0 : 1;
}

const MOST_UNREAD = 5;

/** The dumps and files that have a Config: each of them is of another cluster. */
function placesOfConfig(files: readonly InputFile[]): string[] {
  const found = files.filter(({ objects }) => objects.some(({ manifest }) => isOfKind(manifest, 'Config')));
  return [...new Set(found.map(({ dump, file }) => dump ?? file))];
}

/** A log, or what somebody pasted: text in which there is no object. */
function isPlainText({ file, objects, text, dump }: InputFile): boolean {
  return (
    dump === undefined &&
    objects.length === 0 &&
    text.trim() !== '' &&
    (file === STANDARD_INPUT || /\.(?:log|txt)$/.test(file) || printedObjects(file, text).objects.length > 0)
  );
}
