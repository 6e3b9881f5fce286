import type { FlowNode } from './flowchart';

/** A rectangle with text, around other ones where it is a group. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly inside?: readonly Box[];
}

export const LINE_HEIGHT = 17;
export const PADDING = 10;
export const GAP = 14;
/** About how wide a character is. */
export const CHARACTER = 6.8;

/** A node as a box at that place. */
export function boxOf({ id, lines: texts, inside }: FlowNode, x: number, y: number): Box {
  const lines = texts.flatMap(wrapped);
  const width = Math.max(LEAST_WIDTH, ...lines.map((line) => line.length * CHARACTER + 2 * PADDING));
  const height = lines.length * LINE_HEIGHT + 2 * PADDING;
  if (inside === undefined) return { id, x, y, width, height, lines };
  const boxes = stacked(inside, x + PADDING, y + height - PADDING / 2);
  const widest = Math.max(width, ...boxes.map((box) => box.width + 2 * PADDING));
  const last = boxes.at(-1);
  return {
    id,
    x,
    y,
    width: widest,
    height: last === undefined ? height : last.y + last.height + PADDING - y,
    lines,
    inside: boxes.map((box) => widened(box, widest - 2 * PADDING)),
  };
}

function widened({ inside, ...box }: Box, width: number): Box {
  const boxes = inside?.map((each) => widened(each, width - 2 * PADDING));
  return { ...box, width, ...(boxes === undefined ? {} : { inside: boxes }) };
}

/** Nodes one below the other. */
export function stacked(nodes: readonly FlowNode[], x: number, from: number): Box[] {
  let y = from;
  return nodes.map((node) => {
    const box = boxOf(node, x, y);
    y += box.height + GAP;
    return box;
  });
}

const LEAST_WIDTH = 76;

const LONGEST = 21;

/** At a space, point, slash or hyphen where there is one. */
function wrapped(line: string): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > LONGEST) {
    const cut = /^.*[ ./-](?=.)/.exec(rest.slice(0, LONGEST))?.[0].length ?? LONGEST;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut);
  }
  return [...lines, rest];
}
