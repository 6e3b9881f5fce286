import { isCollection, isMap, isScalar, Scalar } from 'yaml';
import type { FieldChange } from '../../core/edit';
import { addedSplices } from './added';
import { behindColon, columnOf, lineEnd, lineMark, stepOf, styleOf } from './layout';
import type { EditableText } from './editable-text';
import { NotEditable } from './not-editable';
import { removedSplices } from './removed';
import type { Splice } from './splice';
import { keyAt, nodeAt, type Target } from './target';
import { blockLines, flowText, keyText, scalarText } from './value-text';

/** What of the text of a document has to be replaced for a change. */
export function splicesOf(source: EditableText, target: Target, change: FieldChange): readonly Splice[] {
  const { text } = source;
  const { index, rest } = target;
  if (change.op === 'set')
    return index === undefined
      ? addedSplices(text, target, change.value)
      : [valueSplice(text, target, index, change.value)];
  if (index === undefined || rest.length > 1) throw new NotEditable('the file does not contain it');
  return change.op === 'rename' ? [keySplice(target, index, change.to)] : removedSplices(source, target, index);
}

function keySplice({ collection }: Target, index: number, to: string): Splice {
  const key = keyAt(collection, index);
  if (!isMap(collection) || !isScalar(key)) throw new NotEditable('its key is not a plain text');
  const [start, end] = key.range;
  return { start, end, text: keyText(to, key.type, styleOf(collection)) };
}

function valueSplice(text: string, target: Target, index: number, value: unknown): Splice {
  const { collection, rest } = target;
  // Where the path leads on, the value that is there is empty.
  const given = rest.slice(1).reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  const node = nodeAt(collection, index);
  const style = styleOf(collection);
  if (node === null || node.range[0] === node.range[1]) return behindKey(text, target, index, given);
  const [start, end] = node.range;
  if (isCollection(node) && node.flow !== true) throw new NotEditable('it is a map or a list');
  if (isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED))
    throw new NotEditable('it is a text with several lines');
  const isLeaf = typeof given !== 'object' || given === null;
  const before = isScalar(node) ? node.type : undefined;
  return { start, end, text: isLeaf ? scalarText(given, before, style) : flowText(given, style === 'json') };
}

/** Fills in a key that has no value yet. */
function behindKey(text: string, target: Target, index: number, value: unknown): Splice {
  const { collection } = target;
  if (nodeAt(collection, index)?.anchor !== undefined || !isMap(collection)) throw new NotEditable('it is empty');
  const key = keyAt(collection, index);
  const start = behindColon(text, key);
  const style = styleOf(collection);
  if (typeof value !== 'object' || value === null)
    return { start, end: start, text: ` ${scalarText(value, undefined, style)}` };
  if (style !== 'block' || Object.keys(value).length === 0)
    return { start, end: start, text: ` ${flowText(value, style === 'json')}` };
  const step = stepOf(text, target);
  const at = lineEnd(text, start);
  const lines = blockLines(value, columnOf(text, keyAt(collection, 0).range[0]) + step, step);
  return { start: at, end: at, text: lines.map((line) => `${lineMark(text)}${line}`).join('') };
}
