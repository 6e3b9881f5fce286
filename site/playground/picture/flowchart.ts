/** A picture as the lines of its Mermaid flowchart say it. */
export interface Flowchart {
  /** At the top: boxes, and groups of them. */
  readonly nodes: readonly FlowNode[];
  readonly arrows: readonly Arrow[];
  /** What stands side by side, from top to bottom. @default - the arrows lead from left to right */
  readonly rows?: readonly (readonly FlowNode[])[];
}

export interface FlowNode {
  readonly id: string;
  readonly lines: readonly string[];
  /** What a group holds. @default - it is a box */
  readonly inside?: readonly FlowNode[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** That of a dashed one. @default - it is solid */
  readonly label?: string;
}

/** Reads what we draw, and not all of Mermaid. Throws for a line that it does not know. */
export function flowchartIn(lines: readonly string[]): Flowchart {
  const top: FlowNode[] = [];
  const arrows: Arrow[] = [];
  const rows: FlowNode[][] = [];
  const open: FlowNode[][] = [top];
  for (const line of lines.map((each) => each.trim()).filter((each) => each !== '' && !FRAME.test(each))) {
    const [, from = '', label, to = ''] = ARROW.exec(line) ?? [];
    if (from !== '') arrows.push({ from, to, ...(label === undefined ? {} : { label }) });
    else if (line === 'end') open.pop();
    else if (line.startsWith('subgraph ')) {
      const inside: FlowNode[] = [];
      (open.at(-1) ?? top).push({ ...nodeIn(line.slice('subgraph '.length)), inside });
      open.push(inside);
    } else {
      const row = line.split(' ~~~ ').map(nodeIn);
      (open.at(-1) ?? top).push(...row);
      rows.push(row);
    }
  }
  const isDown = lines.some((line) => line.trim() === 'flowchart TD');
  return { nodes: top, arrows, ...(isDown ? { rows } : {}) };
}

const FRAME = /^(?:```|flowchart (?:LR|TD)$)/;
const ARROW = /^(\w+) (?:-->|-\. (.+) \.->) (\w+)$/;
const NODE = /^(\w+) ?(?:\(\[|\[\(|\{\{|\[|>)"([^"]*)"[\])}]+$/;

function nodeIn(text: string): FlowNode {
  const [, id, words = ''] = NODE.exec(text) ?? [];
  if (id === undefined) throw new Error(`found ${text} in a flowchart, expected a box, a group or an arrow`);
  return { id, lines: words.split('<br>').map(withoutCodes) };
}

/** `#40;` is an opening parenthesis. */
function withoutCodes(text: string): string {
  return text.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
