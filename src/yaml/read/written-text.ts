import { Scalar } from 'yaml';
import type { Leaf } from './tree';

/** A leaf for a reader that expects a string, even if the text looks like a number. */
export interface WrittenText {
  /** As written in the file, such as `4.20`, which as a number would be 4.2. */
  readonly text: string;
  /** Whether it has quotes or is a block scalar. */
  readonly quoted: boolean;
}

export function writtenText(leaf: Leaf): WrittenText {
  if (leaf === null) return { text: '', quoted: false };
  const plain = leaf.type === undefined || leaf.type === Scalar.PLAIN;
  return { text: plain ? (leaf.source ?? '') : String(leaf.value), quoted: !plain };
}
