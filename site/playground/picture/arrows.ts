import type { Box } from './boxes';
import type { Arrow } from './flowchart';
import { part, type SvgPart } from './svg';

/** A curve with its head, to the right or down, and its words. */
export function arrowParts({ label }: Arrow, from: Box, to: Box, isDown: boolean): ArrowParts {
  const [x, y] = isDown
    ? [from.x + from.width / 2, from.y + from.height]
    : [from.x + from.width, from.y + from.height / 2];
  const [tipX, tipY] = isDown ? [to.x + to.width / 2, to.y] : [to.x, to.y + to.height / 2];
  const [endX, endY] = isDown ? [tipX, tipY - HEAD] : [tipX - HEAD, tipY];
  const [middleX, middleY] = [(x + endX) / 2, (y + endY) / 2];
  const bend = isDown ? `${x} ${middleY} ${endX} ${middleY}` : `${middleX} ${y} ${middleX} ${endY}`;
  const [wideX, wideY] = isDown ? [4, 0] : [0, 4];
  const line = part('path', {
    d: `M${x} ${y} C${bend} ${endX} ${endY}`,
    class: label === undefined ? 'arrow' : 'arrow dashed',
  });
  const head = part('path', {
    d: `M${endX - wideX} ${endY - wideY} L${tipX} ${tipY} L${endX + wideX} ${endY + wideY} Z`,
    class: 'head',
  });
  if (label === undefined) return { lines: [line, head], words: [] };
  const place = { x: middleX, y: middleY - 6, 'text-anchor': 'middle', class: 'caption' };
  return { lines: [line, head], words: [part('text', place, label)] };
}

/** Lines are drawn below the boxes, and words above them. */
interface ArrowParts {
  readonly lines: readonly SvgPart[];
  readonly words: readonly SvgPart[];
}

const HEAD = 7;
