import { isMap, isScalar, Scalar } from 'yaml';
import type { ChangingData } from '../../core/data/changing-data';
import { isSameData } from '../../core/data/same-data';
import type { FieldChange } from '../../core/edit';
import { valueAt } from '../../core/field-path';
import { commentsIn } from '../comments';
import { readValues } from '../read-values';
import { PartsApart } from './parts-apart';
import { splicesOf } from './change-splices';
import { NOT_YAML, type EditableText } from './editable-text';
import type { ExpectedChange } from './expected-change';
import { ChangedFields } from './changed-fields';
import { NotEditable } from './not-editable';
import { spliced, type Splice } from './splice';
import { nodeAt, targetOf, type Collection, type Target } from './target';

/** Changes of a document that are made at once: none of them is about what another one changes. */
export class Round {
  /** How many changes were made. */
  public applied = 0;
  private readonly parts = new PartsApart();
  private readonly places = new ChangedFields();
  private readonly removed = new Map<Collection, number>();
  /** What was added to a map or list last, and the names of all that was added. */
  private readonly added = new Map<Collection, Added>();
  /** What changes later. */
  private readonly changedLater = new Set<Collection>();
  private readonly removedLater = new Set<Collection>();

  /** @param data what the document holds, which changes with it */
  public constructor(
    private readonly source: EditableText,
    private readonly data: ChangingData,
  ) {}

  /** Makes a change. What of it has to wait until the document is read again is returned. Throws a `NotEditable`. */
  public make(expected: ExpectedChange): readonly ExpectedChange[] {
    const { change } = expected;
    const mustWait = this.places.overlaps(expected);
    this.places.add(expected);
    if (mustWait) return [this.later(expected)];
    const value = valueAt(this.data.value, change.path);
    if (!this.data.allows(change) || !isSameData(value, expected.before)) throw new NotEditable(ANOTHER_VALUE);
    if (change.op !== 'move') return this.cut(expected) ? [] : [this.later(expected)];
    // Where the value goes is looked for when it has left its place.
    const isCut = this.cut({ ...expected, change: { op: 'delete', path: change.path } });
    return [this.later(isCut ? { change: { op: 'set', path: change.to, value }, before: undefined } : expected)];
  }

  /** The document after the changes, read again and compared. Throws a `NotEditable` where it is not what it should be. */
  public result(): string {
    const { text, limit } = this.source;
    if (this.applied === 0) return text;
    const edited = spliced(text, this.parts.splices);
    limit.take(edited);
    const { values, unreadable } = readValues(edited);
    if (values.length !== 1 || unreadable.length > 0) throw new NotEditable(NOT_YAML);
    if (!isSameData(values[0]?.value, this.data.value))
      throw new NotEditable('the edit would change other values, too');
    if (this.mayLoseComments && !this.source.hasCommentsOf(edited)) throw new NotEditable(LOST_COMMENT);
    return edited;
  }

  /** A comment that is in no part that was replaced is lost only in a value, which then is not what it should be. */
  private get mayLoseComments(): boolean {
    return this.parts.splices.some(({ text }) => text.includes('#'));
  }

  private later(expected: ExpectedChange): ExpectedChange {
    const { change } = expected;
    const { collection } = targetOf(this.source, change.op === 'move' ? change.to : change.path);
    (change.op === 'delete' ? this.removedLater : this.changedLater).add(collection);
    return expected;
  }

  private cut({ change }: ExpectedChange): boolean {
    const target = targetOf(this.source, change.path);
    if (this.mustWait(target, change.op)) return false;
    const actual = textually(target, change);
    const splices = splicesOf(this.source, target, actual);
    const { collection, rest, index } = target;
    const isAdded = index === undefined;
    const known = isAdded ? this.added.get(collection) : undefined;
    const [text] = splices;
    const isBehind = known !== undefined && text !== undefined && areOnePlace([...known.splices, ...splices]);
    if (!isBehind && !this.parts.haveRoomFor(splices)) return false;
    for (const splice of splices) this.keepComments(splice);
    if (isBehind) this.parts.append(text);
    else this.parts.add(splices);
    if (isAdded) this.added.set(collection, { splices, names: (known?.names ?? new Set()).add(rest[0]) });
    if (change.op === 'delete') this.removed.set(collection, (this.removed.get(collection) ?? 0) + 1);
    this.data.make(actual);
    this.applied += 1;
    return true;
  }

  /** Whether another change of the map or list has to be made first. Only the order of removals does not matter. */
  private mustWait({ collection, index, rest }: Target, op: FieldChange['op']): boolean {
    if (this.changedLater.has(collection)) return true;
    const added = this.added.get(collection);
    if (op !== 'delete' && this.removedLater.has(collection)) return true;
    if (index === undefined) return added !== undefined && (!isMap(collection) || added.names.has(rest[0]));
    if (op !== 'delete') return false;
    // A map of which nothing is left is written in another way.
    const removed = this.removed.get(collection) ?? 0;
    return added !== undefined || (isMap(collection) && removed > 0 && removed + 1 === collection.items.length);
  }

  /** Found here, and not only in the result, because there nobody knows which change it was. */
  private keepComments({ start, end, text }: Splice): void {
    const lost = this.source.commentsWithin(start, end).length;
    if (lost > 0 && commentsIn(text).length !== lost) throw new NotEditable(LOST_COMMENT);
  }
}

/** A change to the string that is written, with the text of this file. */
function textually({ collection, index }: Target, change: FieldChange): FieldChange {
  if (change.op !== 'set' || change.asWritten !== true || index === undefined) return change;
  const node = nodeAt(collection, index);
  const isPlain = isScalar(node) && node.type === Scalar.PLAIN;
  return isPlain && node.source !== undefined ? { ...change, value: node.source } : change;
}

/** Of texts that are put in. */
function areOnePlace([first, ...others]: readonly Splice[]): boolean {
  const start = first?.start;
  return (
    first?.end === start && others.length === 1 && others.every((each) => each.start === start && each.end === start)
  );
}

interface Added {
  readonly splices: readonly Splice[];
  readonly names: Set<string | number | undefined>;
}

const ANOTHER_VALUE = 'the file does not contain the value that the edit changes';
const LOST_COMMENT = 'the edit would remove a comment';
