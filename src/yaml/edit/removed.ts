import { isMap } from 'yaml';
import { dashBefore } from './added';
import { behindColon, contentEnd, lineEnd, lineMark, lineStart, styleOf } from './layout';
import type { EditableText } from './editable-text';
import { NotEditable } from './not-editable';
import type { Splice } from './splice';
import { keyAt, type Target } from './target';

/** Takes a field out of a map, or an item out of a list. Comments stay, each in a line of its own. */
export function removedSplices(source: EditableText, { collection, way }: Target, index: number): readonly Splice[] {
  const { text } = source;
  const key = keyAt(collection, index);
  if (key.anchor !== undefined) throw new NotEditable('it has an anchor (&)');
  const end = contentEnd(text, collection, index);
  const next = index + 1 < collection.items.length ? keyAt(collection, index + 1).range[0] : undefined;
  if (styleOf(collection) !== 'block') {
    if (next !== undefined) return [{ start: key.range[0], end: next, text: '' }];
    return [{ start: index === 0 ? key.range[0] : contentEnd(text, collection, index - 1), end, text: '' }];
  }
  const start = isMap(collection) ? key.range[0] : dashBefore(text, key.range[0]);
  const isFirstInLine = /^ *$/.test(text.slice(lineStart(text, start), start));
  if (collection.items.length > 1 && isFirstInLine) return [lines(source, start, end)];
  if (next !== undefined && isMap(collection)) return [{ start, end: next, text: '' }];
  if (collection.items.length > 1) throw new NotEditable('it does not start its line');
  const nothing = isMap(collection) ? '{}' : '[]';
  const outer = way.at(-1);
  if (outer === undefined) throw new NotEditable('it is the whole document');
  if (!isMap(outer.collection) || !isFirstInLine) return [{ start, end, text: nothing }];
  const colon = behindColon(text, keyAt(outer.collection, outer.index));
  return [{ start: colon, end: colon, text: ` ${nothing}` }, lines(source, start, end)];
}

/** The lines of a field, without its comments. */
function lines(source: EditableText, start: number, end: number): Splice {
  const { text } = source;
  const from = lineStart(text, start);
  const mark = lineMark(text);
  // The text of a block scalar ends with its last line.
  const isBlock = text[end - 1] === '\n';
  const last = isBlock ? end : lineEnd(text, end);
  const to = !isBlock && text.startsWith(mark, last) ? last + mark.length : last;
  const indent = ' '.repeat(start - from);
  const kept = source
    .commentsWithin(from, lineEnd(text, Math.max(start, isBlock ? end - 1 : last)))
    .map((offset) => `${indent}${text.slice(offset, lineEnd(text, offset)).trimEnd()}${mark}`);
  return { start: from, end: to, text: kept.join('') };
}
