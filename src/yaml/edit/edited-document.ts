import { ChangingData } from '../../core/data/changing-data';
import { EditableText } from './editable-text';
import type { DocumentEdit, ExpectedChange } from './expected-change';
import { ChangedFields } from './changed-fields';
import { NotEditable } from './not-editable';
import { newReserve, ReadingLimit, TOO_MUCH, type Reserve } from './reading-limit';
import { Round } from './round';

/** Made; or postponed, because one before it changes the same field; or not possible. */
export type Outcome = 'applied' | 'postponed' | { readonly why: string };

/** A document after some edits, and for each of them whether it was made. */
export interface EditedDocument {
  readonly text: string;
  readonly outcomes: readonly Outcome[];
}

/**
 * The text of one document after edits. Everything else stays as it is written, comments included: what comes out is read
 * again and compared. Of two edits that change the same field the first one is made.
 *
 * @param reserve what may be read of it and of other documents more than usual
 */
export function editedDocument(
  text: string,
  edits: readonly DocumentEdit[],
  reserve: Reserve = newReserve(),
): EditedDocument {
  const source = reading(() => new EditableText(text, new ReadingLimit(text, reserve)));
  if (source instanceof NotEditable) return noneIn(text, edits, source.message);
  return appliedInParts(source, [], edits);
}

/** All at once, or where what comes out is wrong, the first half and then the other one, to find the one that made it so. */
function appliedInParts(
  source: EditableText,
  before: readonly DocumentEdit[],
  edits: readonly DocumentEdit[],
): EditedDocument {
  const all = reading(() => appliedAtOnce(source, before, edits));
  if (!(all instanceof NotEditable)) return all;
  if (edits.length === 1) return noneIn(source.text, edits, all.message);
  if (source.limit.isReached) return noneIn(source.text, edits, TOO_MUCH);
  const [first, second] = [edits.slice(0, edits.length >> 1), edits.slice(edits.length >> 1)];
  const one = appliedInParts(source, before, first);
  const done = first.filter((_, index) => one.outcomes[index] === 'applied');
  const between = one.text === source.text ? source : reading(() => new EditableText(one.text, source.limit));
  const other =
    between instanceof NotEditable
      ? noneIn(one.text, second, between.message)
      : appliedInParts(between, [...before, ...done], second);
  return { text: other.text, outcomes: [...one.outcomes, ...other.outcomes] };
}

function noneIn(text: string, edits: readonly DocumentEdit[], why: string): EditedDocument {
  return { text, outcomes: edits.map(() => ({ why })) };
}

/** Throws a `NotEditable` where what comes out is wrong. */
function appliedAtOnce(
  source: EditableText,
  before: readonly DocumentEdit[],
  edits: readonly DocumentEdit[],
): EditedDocument {
  const refused = new Map<number, string>();
  for (;;) {
    const edited = appliedUnlessRefused(source, before, edits, refused);
    if ('text' in edited) return edited;
    for (const [index, why] of edited.refused) refused.set(index, why);
  }
}

/** Edits that are rejected when a part of them, or of others, was made. */
interface Refused {
  readonly refused: readonly (readonly [index: number, why: string])[];
}

function appliedUnlessRefused(
  source: EditableText,
  before: readonly DocumentEdit[],
  edits: readonly DocumentEdit[],
  known: ReadonlyMap<number, string>,
): EditedDocument | Refused {
  const taken = new ChangedFields();
  for (const change of before.flat()) taken.add(change);
  const data = new ChangingData(source.data);
  const round = new Round(source, data);
  const waiting: Step[] = [];
  const late: [number, string][] = [];
  const outcomes = edits.map((edit, index): Outcome => {
    const why = known.get(index);
    if (why !== undefined) return { why };
    if (edit.some((change) => taken.overlaps(change))) return 'postponed';
    const done = round.applied;
    const later = reading(() => edit.flatMap((change) => round.make(change)));
    if (later instanceof NotEditable) {
      if (round.applied > done) late.push([index, later.message]);
      return { why: later.message };
    }
    for (const change of edit) taken.add(change);
    for (const change of later) waiting.push({ index, change });
    return 'applied';
  });
  const edited = late.length > 0 ? { refused: late } : withLater(round.result(), source.limit, data, waiting);
  if (typeof edited === 'string') return { text: edited, outcomes };
  // Without the first one, another one may be made in its place.
  return outcomes.includes('postponed') ? { refused: edited.refused.slice(0, 1) } : edited;
}

/** A change that waits until others are made, and the index of its edit. */
interface Step {
  readonly index: number;
  readonly change: ExpectedChange;
}

function withLater(text: string, limit: ReadingLimit, data: ChangingData, steps: readonly Step[]): string | Refused {
  if (steps.length === 0) return text;
  const round = new Round(new EditableText(text, limit), data);
  const refused: [number, string][] = [];
  const waiting = steps.flatMap(({ index, change }) => {
    const later = reading(() => round.make(change));
    if (!(later instanceof NotEditable)) return later.map((each) => ({ index, change: each }));
    refused.push([index, later.message]);
    return [];
  });
  return refused.length > 0 ? { refused } : withLater(round.result(), limit, data, waiting);
}

function reading<T>(read: () => T): T | NotEditable {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotEditable) return error;
    throw error;
  }
}
