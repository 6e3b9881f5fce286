import { arrowParts } from './arrows';
import { LINE_HEIGHT, PADDING, type Box } from './boxes';
import type { Flowchart } from './flowchart';
import { placedColumns } from './placed-columns';
import { placedRows } from './placed-rows';
import { part, type SvgPart } from './svg';

/** A flowchart as SVG, with the same in words for those who do not see it. */
export function drawing(flowchart: Flowchart): SvgPart {
  const { rows, arrows } = flowchart;
  const boxes = rows === undefined ? placedColumns(flowchart) : placedRows(rows);
  const width = Math.max(...boxes.map((box) => box.x + box.width)) + 1;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) + 1;
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const drawn = arrows.flatMap((arrow) => {
    const [from, to] = [byId.get(arrow.from), byId.get(arrow.to)];
    return from === undefined || to === undefined ? [] : arrowParts(arrow, from, to, rows !== undefined);
  });
  return part(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': inWords(flowchart) },
    ...drawn.flatMap(({ lines }) => lines),
    ...boxes.flatMap(boxParts),
    ...drawn.flatMap(({ words }) => words),
  );
}

function boxParts({ x, y, width, height, lines, inside }: Box): SvgPart[] {
  const rectangle = part('rect', { x, y, width, height, rx: 6, class: inside === undefined ? 'box' : 'group' });
  const texts = lines.map((line, index) => {
    const place = { x: x + width / 2, y: y + PADDING + LINE_HEIGHT * (index + 0.75), 'text-anchor': 'middle' };
    return part('text', { ...place, ...(inside === undefined ? {} : { class: 'caption' }) }, line);
  });
  return [rectangle, ...texts, ...(inside ?? []).flatMap(boxParts)];
}

/** `Service image-registry to pods, pods to storage`. */
function inWords({ nodes, arrows }: Flowchart): string {
  const names = new Map(nodes.map(({ id, lines }) => [id, lines.join(', ')]));
  const ways = arrows.map(({ from, to, label = 'to' }) => `${names.get(from) ?? from} ${label} ${names.get(to) ?? to}`);
  const connected = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const others = nodes.filter(({ id }) => !connected.has(id)).map(({ lines }) => lines.join(', '));
  return `Picture: ${[...ways, ...others].join('; ')}`;
}
