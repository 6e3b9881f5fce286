import type { OrdinaryLines } from './ordinary-lines';

/**
 * A text with the rest of the line behind it: as a space, or as the empty lines between them. Undefined if there was a
 * comment, which ends some texts and belongs to others.
 *
 * @param read where the line before it ends
 */
export function foldedOnto(before: string, { text, at, rest }: OrdinaryLines, read: number): string | undefined {
  const gap = text.slice(read, at);
  if (gap.includes('#')) return undefined;
  const lines = gap.split('\n').length - 1;
  return `${before}${lines === 1 ? ' ' : '\n'.repeat(lines - 1)}${rest}`;
}
