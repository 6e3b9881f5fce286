import type { Rule } from '../../rules/engine/rule';
import { CERTAINTIES, type Cause, type Match } from './cause';
import { toCollect } from './collect';
import { differenceNotes } from './difference-notes';
import type { DiagnosedCause, Diagnosis, OnlyIll } from './diagnosis';
import type { DiagnosisInput, Dump } from './dump';
import { notesOn } from './notes';
import { readDump } from './read-dump';
import { symptomName, type Symptom } from '../evidence/symptom';
import { distinctBy } from '../../core/data/group-by';

/**
 * Finds the causes of what a cluster reports. A pure function: the same input gives the same diagnosis.
 */
export function diagnose(input: DiagnosisInput, causes: readonly Cause[], rules: readonly Rule[]): Diagnosis {
  const dump = readDump(input, rules);
  const isWell = dump.hasStatus && dump.symptoms.length === 0;
  const found = isWell ? [] : deepest(causes.flatMap((cause) => seenIn(cause, dump)));
  const kept = ranked(found).slice(0, MOST_CAUSES);
  const explained = new Set(kept.flatMap(({ symptoms }) => symptoms.map(symptomName)));
  const unexplained = dump.symptoms.filter((symptom) => !explained.has(symptomName(symptom)));
  const healthy = healthOf(dump, kept);
  return {
    release: dump.release,
    platform: dump.platform,
    guessed: dump.guessed,
    healthy,
    onlyIll: healthy === false ? ONLY_ILL.find((area) => dump.symptoms.every(isOf(area))) : undefined,
    causes: healthy === true ? [] : kept.map(diagnosed),
    unexplained: healthy === true ? [] : eachOnce(unexplained),
    collect:
      healthy === true
        ? []
        : toCollect(
            dump,
            healthy,
            kept.filter(isAnswer).map(({ match }) => match),
            unexplained,
          ),
    notes: [...notesOn(dump), ...differenceNotes(dump, unexplained)],
  };
}

const MOST_CAUSES = 12;

interface Seen {
  readonly cause: Cause;
  readonly match: Match;
  readonly symptoms: readonly Symptom[];
}

/** A cause that explains nothing of what the cluster reports is none; without a status, everything may be one. */
function seenIn(cause: Cause, dump: Dump): Seen[] {
  return matchesOf(cause, dump).flatMap((match) => {
    const areas = new Set([...match.evidence.flatMap((each) => each.areas), ...(match.explains ?? [])]);
    const symptoms = dump.symptoms.filter(
      ({ areas: ill, isOnlyIn }) =>
        ill.some((area) => areas.has(area)) &&
        (isOnlyIn === undefined || match.evidence.some(({ source }) => source === isOnlyIn)),
    );
    return symptoms.length === 0 && dump.hasStatus ? [] : [{ cause, match, symptoms }];
  });
}

/** A defect in one cause must not hide the others. */
function matchesOf(cause: Cause, dump: Dump): Match[] {
  try {
    return [...cause.find(dump)];
  } catch {
    return [];
  }
}

/** Without causes that are seen in the same statements as a deeper one, or only say that its field is wrong or that something fails. */
function deepest(all: readonly Seen[]): Seen[] {
  return all.filter(
    ({ cause, match, symptoms }) =>
      !all.some(
        (other) =>
          depthOf(other.cause) > depthOf(cause) &&
          rankOf(other) <= rankOf({ match }) + (depthOf(cause) === 0 ? 2 : 1) &&
          (other.match.evidence.some((statement) => match.evidence.includes(statement)) ||
            (!isAnswer({ cause, match }) &&
              (isSameField(other.match, match) || (depthOf(cause) === 0 && explainsAll(other, symptoms))))),
      ),
  );
}

/** Whether nothing is left for a cause that only says that something fails. */
function explainsAll(other: Seen, symptoms: readonly Symptom[]): boolean {
  return isAnswer(other) && symptoms.length > 0 && symptoms.every((symptom) => other.symptoms.includes(symptom));
}

function isSameField(one: Match, other: Match): boolean {
  return one.object === other.object && one.field === other.field;
}

/** Whether a cause is more than that something fails. */
function isAnswer({ cause, match }: Pick<Seen, 'cause' | 'match'>): boolean {
  return depthOf(cause) > 0.25 && match.certainty !== 'possible';
}

function depthOf({ depth = 1 }: Cause): number {
  return depth;
}

function rankOf({ match }: Pick<Seen, 'match'>): number {
  return CERTAINTIES.indexOf(match.certainty);
}

function ranked(all: readonly Seen[]): Seen[] {
  return [...all].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      b.symptoms.length - a.symptoms.length ||
      depthOf(b.cause) - depthOf(a.cause) ||
      b.match.evidence.length - a.match.evidence.length ||
      (a.cause.id < b.cause.id ? -1 : 1),
  );
}

/** What may end by itself is no illness yet, unless something says why it does not end. */
function healthOf(dump: Dump, found: readonly Seen[]): boolean | null {
  const lasting = dump.symptoms.filter(({ isRecent }) => !isRecent);
  if (lasting.length > 0) return false;
  if (dump.symptoms.length > 0) return found.some((each) => rankOf(each) < 2) ? false : null;
  return dump.hasStatus ? true : null;
}

const ONLY_ILL: readonly OnlyIll[] = ['pruner', 'clients'];

function isOf(only: OnlyIll): (symptom: Symptom) => boolean {
  return ({ areas }) => areas.every((area) => area === only);
}

function diagnosed({ cause, match, symptoms }: Seen): DiagnosedCause {
  const { id, title, why, decides, source } = cause;
  return { id, title, why, decides, source, ...match, what: sentence(match.what), explains: eachOnce(symptoms) };
}

/** A message that is quoted at the end of a sentence may end with a point itself. */
function sentence(text: string): string {
  return text.replace(/\s{2,}/g, ' ').replace(/[.\s]+\.$/, '.');
}

function eachOnce(symptoms: readonly Symptom[]): Symptom[] {
  return distinctBy(symptoms, symptomName);
}
