import { CHARACTER, GAP, stacked, type Box } from './boxes';
import { columnsOf } from './columns';
import type { Flowchart, FlowNode } from './flowchart';

/** The boxes of columns from left to right, each column in the middle of the height of all. */
export function placedColumns(flowchart: Flowchart): Box[] {
  const columns = columnsOf(flowchart);
  const heights = columns.map((column) => heightOf(stacked(column, 0, 0)));
  const height = Math.max(...heights);
  let x = 1;
  return columns.flatMap((column, index) => {
    const boxes = stacked(column, x, 1 + (height - (heights[index] ?? 0)) / 2);
    x += Math.max(...boxes.map((box) => box.width)) + roomBehind(column, flowchart);
    return boxes;
  });
}

/** For arrows, beside their words. */
function roomBehind(column: readonly FlowNode[], { arrows }: Flowchart): number {
  const leading = arrows.filter(({ from }) => column.some(({ id }) => id === from));
  return HEADS + Math.max(...leading.map(({ label = '' }) => label.length * CHARACTER), 0);
}

const HEADS = 30;

function heightOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + box.height, GAP * (boxes.length - 1));
}
