import { GAP, LINE_HEIGHT, PADDING, stacked, type Box } from './boxes';
import { columnsOf } from './columns';
import type { Arrow, Flowchart } from './flowchart';

/** A flowchart as an SVG element, with the same in words for those who do not see it. */
export function drawing(flowchart: Flowchart): SVGElement {
  const columns = placedColumns(flowchart);
  const boxes = columns.flat();
  const width = Math.max(...boxes.map((box) => box.x + box.width)) + 1;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) + 1;
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const svg = part('svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': inWords(flowchart),
  });
  for (const arrow of flowchart.arrows) {
    const [from, to] = [byId.get(arrow.from), byId.get(arrow.to)];
    if (from !== undefined && to !== undefined) svg.append(...arrowParts(arrow, from, to));
  }
  svg.append(...boxes.flatMap(boxParts));
  return svg;
}

/** Room for an arrow and its words. */
const BETWEEN = 76;

/** Each column in the middle of the height of all. */
function placedColumns(flowchart: Flowchart): Box[][] {
  const heights: number[] = [];
  const columns = columnsOf(flowchart);
  for (const column of columns) heights.push(heightOf(stacked(column, 0, 0)));
  const height = Math.max(...heights);
  let x = 1;
  return columns.map((column, index) => {
    const boxes = stacked(column, x, 1 + (height - (heights[index] ?? 0)) / 2);
    x += Math.max(...boxes.map((box) => box.width)) + BETWEEN;
    return boxes;
  });
}

function heightOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + box.height, GAP * (boxes.length - 1));
}

function boxParts({ x, y, width, height, lines, inside }: Box): SVGElement[] {
  const rectangle = part('rect', { x, y, width, height, rx: 6, class: inside === undefined ? 'box' : 'group' });
  const texts = lines.map((line, index) => {
    const text = part('text', {
      x: x + width / 2,
      y: y + PADDING + LINE_HEIGHT * (index + 0.75),
      'text-anchor': 'middle',
      ...(inside === undefined ? {} : { class: 'caption' }),
    });
    text.append(line);
    return text;
  });
  return [rectangle, ...texts, ...(inside ?? []).flatMap(boxParts)];
}

function arrowParts({ label }: Arrow, from: Box, to: Box): SVGElement[] {
  const [x, y] = [from.x + from.width, from.y + from.height / 2];
  const [toX, toY] = [to.x - 7, to.y + to.height / 2];
  const middle = (x + toX) / 2;
  const line = part('path', {
    d: `M${x} ${y} C${middle} ${y} ${middle} ${toY} ${toX} ${toY}`,
    class: label === undefined ? 'arrow' : 'arrow dashed',
  });
  const head = part('path', { d: `M${toX} ${toY - 4} L${to.x} ${toY} L${toX} ${toY + 4} Z`, class: 'head' });
  if (label === undefined) return [line, head];
  const text = part('text', { x: middle, y: (y + toY) / 2 - 6, 'text-anchor': 'middle', class: 'caption' });
  text.append(label);
  return [line, head, text];
}

/** `Service image-registry to pods, pods to storage`. */
function inWords({ nodes, arrows }: Flowchart): string {
  const names = new Map(nodes.map(({ id, lines }) => [id, lines.join(', ')]));
  const ways = arrows.map(({ from, to, label = 'to' }) => `${names.get(from) ?? from} ${label} ${names.get(to) ?? to}`);
  const connected = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const others = nodes.filter(({ id }) => !connected.has(id)).map(({ lines }) => lines.join(', '));
  return `Picture: ${[...ways, ...others].join('; ')}`;
}

function part(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
