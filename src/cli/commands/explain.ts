import { printable } from '../../core/printable';
import { KNOWN_RELEASES, releaseMeant, RELEASES } from '../../core/release';
import { withoutCredentialsIn } from '../../core/without-credentials';
import { CAUSES } from '../../diagnosis';
import { COLLECT_COMMAND } from '../../diagnosis/engine/collect-command';
import { isOfKind } from '../../diagnosis/evidence/kinds';
import { diagnose } from '../../diagnosis/engine/diagnose';
import type { InputFile } from '../../files/inputs';
import type { LogText } from '../../files/dumps/log-text';
import { printedObjects } from '../../files/printed/printed-objects';
import { objectsInFiles } from '../../files/objects-in-files';
import { readPaths, STANDARD_INPUT } from '../../files/read-paths';
import { EXPLAIN_FORMATS } from '../../report/explain/formats';
import { RULES } from '../../rules';
import { defineCommand } from '../command';
import { formatContext } from '../format-context';
import { outputOption, platformOption } from '../options/manifest-options';
import { choiceOption } from '../option';
import { OUTPUT_OPTIONS } from '../output';
import { reportUnreadable } from '../report-unreadable';
import { UsageError } from '../usage-error';

/** `explain`: why the registry is degraded, and what to do. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... DUMP...',
  description:
    'Says why the image registry is degraded and what to type. Reads what "oc adm inspect", must-gather or Insights ' +
    'write, as folder or archive, what "oc get -o yaml" prints, logs (.log, .txt), and standard input (-). One ' +
    `command collects enough; of Secrets it takes the names of keys and no values: ${COLLECT_COMMAND}`.concat('.'),
  options: {
    release: choiceOption({
      value: 'R',
      choices: RELEASES,
      meant: releaseMeant,
      brief: KNOWN_RELEASES,
      help: (releases) =>
        `the release that runs: ${releases} (default: as ClusterVersion, ClusterOperator or the Deployment tells)`,
    }),
    platform: platformOption('as Infrastructure or the storage tell'),
    output: outputOption(EXPLAIN_FORMATS, (formats) => `${formats}; markdown: for a ticket`),
    ...OUTPUT_OPTIONS,
  },
  paths: 'at least one dump: a file, a folder or an archive, or - for standard input',
  notes:
    'Exit code: 0 where the registry is healthy, 1 where it is not or the input does not show it, 2 when the command ' +
    'line is wrong or an input cannot be read. Values of Secrets and tokens in logs are never shown.',
  run: ({ options: { release, platform, output }, paths }, io) => {
    const inputs = readPaths(paths, () => io.readStandardInput(), undefined, true);
    const pasted = inputs.files.filter(isPlainText);
    const files = inputs.files.filter((file) => !pasted.includes(file));
    const printed = pasted.map(({ file, text }) => ({ file, ...printedObjects(file, text) }));
    const objects = [...objectsInFiles(files), ...printed.flatMap((each) => each.objects)];
    const logs: LogText[] = [...(inputs.logs ?? []), ...printed.map(({ file, rest }) => ({ file, text: rest }))];
    const isUnreadable = reportUnreadable(files, io);
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
    io.out(EXPLAIN_FORMATS[output](diagnosis, formatContext(io)));
    if (isUnreadable) return 2;
    return diagnosis.healthy === true ? 0 : 1;
  },
});

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
