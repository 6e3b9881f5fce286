/** A picture as the lines of its Mermaid flowchart say it. */
export interface Flowchart {
  /** At the top: boxes, and groups of them. */
  readonly nodes: readonly FlowNode[];
  readonly arrows: readonly Arrow[];
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

/** Reads what `preview` draws, and not all of Mermaid. */
export function flowchartIn(lines: readonly string[]): Flowchart {
  const top: FlowNode[] = [];
  const arrows: Arrow[] = [];
  const open: FlowNode[][] = [top];
  for (const line of lines.map((each) => each.trim())) {
    const [, from = '', label, to = ''] = /^(\w+) (?:-->|-\. (.+) \.->) (\w+)$/.exec(line) ?? [];
    const [, group, id = '', text = ''] = /^(subgraph )?(\w+) ?(?:\(\[|\[\(|\{\{|\[|>)"(.*)"/.exec(line) ?? [];
    if (from !== '') arrows.push({ from, to, ...(label === undefined ? {} : { label }) });
    else if (line === 'end') open.pop();
    else if (id !== '') {
      const inside: FlowNode[] = [];
      const node = { id, lines: text.split('<br>').map(withoutCodes) };
      (open.at(-1) ?? top).push(group === undefined ? node : { ...node, inside });
      if (group !== undefined) open.push(inside);
    }
  }
  return { nodes: top, arrows };
}

/** `#40;` is an opening parenthesis. */
function withoutCodes(text: string): string {
  return text.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
