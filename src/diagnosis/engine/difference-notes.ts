import { quoted } from '../../core/quoted';
import { asRecord, fieldOf } from '../../core/record';
import type { Condition } from '../../operator/effects/condition';
import { configuredBackends } from '../../storage';
import type { SourceObject } from '../../yaml/source-object';
import { conditionsOf, type ReportedCondition } from '../evidence/condition';
import { generationGap } from '../evidence/generation-gap';
import { shownText } from '../evidence/hidden';
import { nameOf } from '../evidence/statements-of';
import { symptomName, type Symptom } from '../evidence/symptom';
import type { Dump } from './dump';

/** Where the status of an object is not what the Operator should report for it, and nothing else in the answer says why. */
export function differenceNotes(dump: Dump, unexplained: readonly Symptom[]): string[] {
  const predicted = dump.prediction()?.conditions;
  const objects = [dump.config, dump.pruner].filter((each) => each !== undefined);
  return [
    ...(predicted === undefined ? [] : objects.flatMap((object) => [...statusNotes(object, predicted, unexplained)])),
    ...(dump.config === undefined ? [] : storageNotes(dump.config)),
  ];
}

function* statusNotes(
  object: SourceObject,
  predicted: readonly Condition[],
  unexplained: readonly Symptom[],
): Generator<string> {
  const name = nameOf(object);
  const names = new Set(unexplained.map(symptomName));
  const reported = conditionsOf(object);
  const expected = (type: string): Condition | undefined =>
    predicted.find((each) => each.on === name && each.type === type);
  const differing = reported.filter(({ type, status }) => ![undefined, status].includes(expected(type)?.status));
  const inexplicable = differing.filter(({ type }) => names.has(`${name} ${type}`));
  if (inexplicable.length > 0) {
    const should = inexplicable.map(({ type }) => `${type}=${expected(type)?.status ?? ''}`).join(', ');
    yield `From this ${object.manifest.kind} alone, the Operator should report ${should}, but it reports ${inexplicable.map(inShort).join(', ')}. So the reason is not in the ${object.manifest.kind}, or the status is of an earlier sync.`;
  }
  if (generationGap(object) !== undefined) return;
  for (const type of ['Degraded', 'Progressing']) {
    const [is, will] = [differing.find((each) => each.type === type && each.status === 'False'), expected(type)];
    if (is === undefined || will === undefined || !ERRORS.has(will.reason)) continue;
    yield `For this ${object.manifest.kind} the Operator should report ${type}=True (${will.reason}): ${shownText(will.message)}. The input has ${type}=False, because its status is from an earlier sync.`;
    return;
  }
}

/** Reasons for which nothing but the object itself, and what it names, is to blame. */
const ERRORS = new Set(['VerificationFailed', 'StorageNotConfigured', 'SyncError', 'Error']);

function inShort({ type, status, reason }: ReportedCondition): string {
  return `${type}=${status}${reason === '' ? '' : ` (${reason})`}`;
}

/** The storage is written to the status when the Operator has set it up. */
function storageNotes({ manifest }: SourceObject): string[] {
  const { spec, status } = asRecord(manifest);
  if (fieldOf(spec, 'managementState') !== 'Managed') return [];
  const [asked, used] = [spec, status].map(storageOf);
  if (asked === undefined || used === undefined || asked === used) return [];
  return [
    `The Operator has not set up the storage in spec.storage (${asked}). status.storage still names ${used}; the images are there.`,
  ];
}

/** The one storage that is named; undefined where none or several are, or its name is left to the Operator. */
function storageOf(place: unknown): string | undefined {
  const storage = fieldOf(place, 'storage') as Parameters<typeof configuredBackends>[0] | null;
  const [first, ...others] = configuredBackends(storage ?? undefined);
  if (first === undefined || others.length > 0) return undefined;
  const { backend, stanza } = first;
  const names = backend.nameKeys.map((key) => asRecord(stanza)[key]);
  if (names.some((name) => typeof name !== 'string' || name === '')) return undefined;
  return [backend.field, ...names.map((name) => quoted(String(name)))].join(' ');
}
