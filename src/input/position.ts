import type { Position } from './source-object';

/** Line and column of an offset. Counted when asked for: most files have nothing to point at. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
