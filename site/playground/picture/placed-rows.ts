import { boxOf, type Box } from './boxes';
import type { FlowNode } from './flowchart';

/** The boxes of rows from top to bottom, each row in the middle of the width of all. */
export function placedRows(rows: readonly (readonly FlowNode[])[]): Box[] {
  const widths = rows.map((row) => widthOf(row));
  const width = Math.max(...widths);
  let y = 1;
  return rows.flatMap((row, index) => {
    let x = 1 + (width - (widths[index] ?? 0)) / 2;
    const boxes = row.map((node) => {
      const box = boxOf(node, x, y);
      x += box.width + BESIDE;
      return box;
    });
    y += Math.max(...boxes.map((box) => box.height)) + BELOW;
    return boxes;
  });
}

const BESIDE = 32;
/** Room for arrows. */
const BELOW = 40;

function widthOf(row: readonly FlowNode[]): number {
  return row.reduce((sum, node) => sum + boxOf(node, 0, 0).width, BESIDE * (row.length - 1));
}
