import type { NotJudged } from '../core/not-judged';
import { withoutCredentialsIn } from '../core/without-credentials';
import { printable } from '../core/printable';
import { CAUSES } from '../diagnosis';
import { COLLECT_COMMAND } from '../diagnosis/engine/collect-command';
import { diagnose } from '../diagnosis/engine/diagnose';
import type { DiagnosisInput } from '../diagnosis/engine/dump';
import type { Diagnosis } from '../diagnosis/engine/diagnosis';
import { isOfKind } from '../diagnosis/evidence/kinds';
import type { InputFile, Inputs } from '../inputs/inputs';
import { objectsInFiles } from '../inputs/objects-in-files';
import { printedObjects } from '../inputs/printed/printed-objects';
import { STANDARD_INPUT } from '../inputs/read-inputs';
import { isTextName } from '../inputs/text-name';
import type { AskedSettings } from '../check/cluster-settings';
import { RULES } from '../rules';
import type { ReadError } from '../yaml/read-error';
import type { SourceObject } from '../yaml/source-object';
import { UnusableInput } from '../inputs/unusable-input';
import { UnreadableInput } from './unreadable-input';

/** What inputs show of a cluster. */
interface Shown extends Pick<DiagnosisInput, 'objects' | 'logs'> {
  /** The dumps and files that have a Config: each of them is of another cluster. */
  readonly clusters: readonly string[];
  readonly notJudged: readonly NotJudged[];
  readonly unreadable: readonly ReadError[];
}

export function shownBy({ files: all, logs = [], notJudged }: Inputs): Shown {
  const cutOff = all.filter((file) => !isPlainText(file) && isCutOff(file));
  const pasted = all.filter((file) => isPlainText(file) || cutOff.includes(file));
  const files = all.filter((file) => !pasted.includes(file));
  const printed = pasted.map(({ file, text }) => ({ file, ...printedObjects(file, text) }));
  return {
    objects: [...objectsInFiles(files), ...printed.flatMap(({ objects }) => latest(objects))],
    logs: [...logs, ...printed.map(({ file, rest }) => ({ file, text: rest }))],
    clusters: placesOfConfig(files),
    notJudged: [...notJudged, ...cutOff.flatMap(asText)],
    unreadable: files.flatMap(({ unreadable }) => unreadable),
  };
}

/** Why the registry is degraded. Throws `UnusableInput` where nothing is shown of a cluster, or something of several. */
export function diagnosisOf(shown: Shown, { release, platform }: AskedSettings): Diagnosis {
  const { objects, logs, clusters, notJudged, unreadable } = shown;
  if (clusters.length > 1) {
    throw new UnusableInput(`found several clusters (${clusters.slice(0, 3).map(printable).join(', ')}), expected one`);
  }
  if (objects.length + logs.length === 0) {
    if (unreadable.length > 0) throw new UnreadableInput(unreadable);
    throw new UnusableInput(`found no object of a cluster and no log, expected what this collects: ${COLLECT_COMMAND}`);
  }
  const found = diagnose({ objects, logs, release, platform }, CAUSES, RULES);
  const unread = notJudged.slice(0, MOST_UNREAD).map(({ file, why }) => `Not read: ${file}: ${why}.`);
  return withoutCredentialsIn({ ...found, notes: [...found.notes, ...unread] });
}

const MOST_UNREAD = 5;

function placesOfConfig(files: readonly InputFile[]): string[] {
  const found = files.filter(({ objects }) => objects.some(({ manifest }) => isOfKind(manifest, 'Config')));
  return [...new Set(found.map(({ dump, file }) => dump ?? file))];
}

/** What was pasted ends somewhere, and lines of it can be read nevertheless. */
function isCutOff({ objects, text, dump, unreadable }: InputFile): boolean {
  return dump === undefined && objects.length === 0 && unreadable.length > 0 && /image-?registry/.test(text);
}

function asText({ file, unreadable }: InputFile): NotJudged[] {
  return unreadable.slice(0, 1).map(({ line, message }) => ({ file, line, why: `${message}; read as text` }));
}

/** With `-w`, an object has a row for each change: the last one holds. */
function latest(objects: readonly SourceObject[]): SourceObject[] {
  const keys = objects.map(({ manifest: { kind, metadata } }) =>
    kind === 'Event' ? undefined : `${kind} ${metadata.namespace ?? ''} ${metadata.name}`,
  );
  return objects.filter((_, at) => keys[at] === undefined || keys.lastIndexOf(keys[at]) === at);
}

/** A log, or what somebody pasted: text in which there is no object. */
function isPlainText({ file, objects, text, dump }: InputFile): boolean {
  return (
    dump === undefined &&
    objects.length === 0 &&
    text.trim() !== '' &&
    (file === STANDARD_INPUT ||
      isTextName(file) ||
      JSON_LOG.test(text) ||
      printedObjects(file, text).objects.length > 0)
  );
}

/** What journald, Loki and Elasticsearch export. */
const JSON_LOG = /^\s*[[{][^]{0,2000}?"(?:message|MESSAGE|msg|log|line)"\s*:\s*"/;
