/** The keys that a column names: `storage.pvc.size`, `certificates["registry.example.com:5000"].file`, `routes[0].name`. */
export function columnPath(column: string): (string | number)[] | undefined {
  const step = /(?:^|(?<=[^])\.)([A-Za-z_$][\w$-]*)|\[(\d{1,4})\]|\[("(?:[^"\\]|\\.)*")\]/y;
  const path: (string | number)[] = [];
  while (step.lastIndex < column.length) {
    const [all, name, index, key] = step.exec(column) ?? [];
    if (all === undefined) return undefined;
    if (name !== undefined) path.push(name);
    else path.push(index === undefined ? textIn(key ?? '') : Number(index));
  }
  return typeof path[0] === 'string' ? path : undefined;
}

function textIn(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal.slice(1, -1);
  }
}
