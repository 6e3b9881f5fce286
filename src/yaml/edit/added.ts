import { isMap } from 'yaml';
import { columnOf, contentEnd, lineEnd, lineMark, lineStart, stepOf, styleOf } from './layout';
import { NotEditable } from './not-editable';
import type { Splice } from './splice';
import { keyAt, type Target } from './target';
import { blockLines, flowText } from './value-text';

/** Adds a field to a map, or an item to a list, behind all others. */
export function addedSplices(text: string, target: Target, value: unknown): readonly Splice[] {
  const { collection, rest } = target;
  const [first = '', ...below] = rest;
  const given = below.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  if (!isMap(collection) && first !== collection.items.length) throw new NotEditable('the file does not contain it');
  const added = isMap(collection) ? { [first]: given } : [given];
  const style = styleOf(collection);
  return style === 'block'
    ? [blockAdded(text, target, added)]
    : flowAdded(text, target, inner(flowText(added, isJsonIn(target))));
}

/** An empty map is written as the maps around it. */
function isJsonIn({ collection, way }: Target): boolean {
  const around = [...way.map((step) => step.collection), collection].reverse();
  return around.some((each) => styleOf(each) === 'json');
}

/** Without its brackets. */
function inner(text: string): string {
  return text.slice(1, -1);
}

function blockAdded(text: string, target: Target, added: object): Splice {
  const { collection } = target;
  const mark = lineMark(text);
  const last = collection.items.length - 1;
  const column = isMap(collection)
    ? columnOf(text, keyAt(collection, 0).range[0])
    : columnOf(text, dashBefore(text, keyAt(collection, last).range[0]));
  const lines = blockLines(added, column, stepOf(text, target));
  const end = contentEnd(text, collection, last);
  // The text of a block scalar ends with its last line.
  if (text[end - 1] === '\n') return { start: end, end, text: lines.map((line) => `${line}${mark}`).join('') };
  const at = lineEnd(text, end);
  return { start: at, end: at, text: lines.map((line) => `${mark}${line}`).join('') };
}

/** The offset of the dash of an item, which stands alone before it. */
export function dashBefore(text: string, offset: number): number {
  const start = lineStart(text, offset);
  const [before] = /^ *- +$/.exec(text.slice(start, offset)) ?? [];
  if (before === undefined) throw new NotEditable('it is a list item that does not start its line');
  return start + before.indexOf('-');
}

function flowAdded(text: string, { collection }: Target, added: string): Splice[] {
  const last = collection.items.length - 1;
  if (last < 0) {
    const [start, end] = (collection as unknown as { readonly range: readonly [number, number, number] }).range;
    const closing = text[end - 1] ?? '';
    return [{ start, end, text: `${text[start] ?? ''}${added}${closing}` }];
  }
  const end = contentEnd(text, collection, last);
  const start = keyAt(collection, last).range[0];
  const before = text.slice(lineStart(text, start), start);
  // Where each field has its own line, so has the new one, behind the comment of the last one.
  if (!/^\s*$/.test(before) || !/^\s*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end))))
    return [{ start: end, end, text: `, ${added}` }];
  const at = lineEnd(text, end);
  const line = `${lineMark(text)}${before}${added}`;
  return at === end
    ? [{ start: end, end, text: `,${line}` }]
    : [
        { start: end, end, text: ',' },
        { start: at, end: at, text: line },
      ];
}
