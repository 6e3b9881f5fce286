import { Scalar } from 'yaml';
import type { Leaf } from './tree';

/** A leaf for a reader that expects a text, whatever the text looks like. */
export interface WrittenText {
  /** As it was written: `4.20` is not a number here. */
  readonly text: string;
  /** Whether quotes or a block mark it as a text. */
  readonly quoted: boolean;
}

export function writtenText(leaf: Leaf): WrittenText {
  if (leaf === null) return { text: '', quoted: false };
  const plain = leaf.type === undefined || leaf.type === Scalar.PLAIN;
  return { text: plain ? (leaf.source ?? '') : String(leaf.value), quoted: !plain };
}
