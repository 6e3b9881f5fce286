import { isCollection, isMap, isScalar, Scalar } from 'yaml';
import { oncePer } from '../../core/caching/once-per';
import { NotEditable } from './not-editable';
import { keyAt, nodeAt, type Collection, type RangedNode, type Target } from './target';

/** How a map or list is written. In JSON, and in what looks like it, keys have double quotes. */
export type Style = 'block' | 'flow' | 'json';

export const styleOf = oncePer((collection: Collection): Style => {
  if (collection.flow !== true) return 'block';
  return isJson(collection) ? 'json' : 'flow';
});

function isJson(collection: Collection): boolean {
  const nodes = isMap(collection) ? collection.items.map(({ key }) => key) : collection.items;
  const scalars = nodes.filter((node) => isScalar(node));
  return scalars.length > 0 && scalars.every((node) => node.type === Scalar.QUOTE_DOUBLE);
}

/** Where a line begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The offset of the line end at or behind a place. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** The mark that ends the lines of a text. */
export function lineMark(text: string): '\n' | '\r\n' {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** Where the text of a pair or an item ends, without white space and comments behind it. */
export function contentEnd(text: string, collection: Collection, index: number): number {
  const node = nodeAt(collection, index);
  if (node === null || node.range[0] === node.range[1])
    return isMap(collection) ? behindColon(text, keyAt(collection, index)) : keyAt(collection, index).range[1];
  return isCollection(node) && node.flow !== true
    ? contentEnd(text, node as unknown as Collection, (node as unknown as Collection).items.length - 1)
    : node.range[1];
}

/** The offset behind the colon of a key. */
export function behindColon(text: string, { range: [, end] }: RangedNode): number {
  const [space] = /^[ \t]*/.exec(text.slice(end)) ?? [''];
  if (text[end + space.length] !== ':') throw new NotEditable('its key has several lines');
  return end + space.length + 1;
}

/** How much deeper the fields below a map stand than the map itself. */
export function stepOf(text: string, { way, collection }: Target): number {
  const outer = way.at(-1)?.collection;
  if (outer === undefined || !isMap(outer) || outer.items.length === 0 || collection.items.length === 0) return 2;
  const step = columnOf(text, keyAt(collection, 0).range[0]) - columnOf(text, keyAt(outer, 0).range[0]);
  return step > 1 ? step : 2;
}
