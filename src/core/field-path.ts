import { itemsOf } from './record';
/** The path of a value in an object: keys and list indexes from the root. */
export type FieldPath = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;

/** `spec.routes[0].name`; a key with dots or slashes is quoted: `data["registry.example.com..5000"]`. */
export function formatFieldPath(path: FieldPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (!PLAIN_KEY.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** The path that a text shows as `formatFieldPath` does: `certificates["registry.example.com:5000"].file`. Undefined if it shows none. */
export function readFieldPath(text: string): (string | number)[] | undefined {
  const step = /(?:^|(?<=[^])\.)([A-Za-z_$][\w$-]*)|\[(\d{1,4})\]|\[("(?:[^"\\]|\\.)*")\]/y;
  const path: (string | number)[] = [];
  while (step.lastIndex < text.length) {
    const [all, name, index, key] = step.exec(text) ?? [];
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

/** The value at `path`; undefined if any step is missing. */
export function valueAt(root: unknown, path: FieldPath): unknown {
  let value: unknown = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** Whether a path is `outer`, or leads to something in it. */
export function isPathWithin(path: FieldPath, outer: FieldPath): boolean {
  return outer.every((step, index) => step === path[index]);
}

/** The list at `path`; empty if there is none. */
export function listAt(root: unknown, path: FieldPath): readonly unknown[] {
  const list = valueAt(root, path);
  return itemsOf(list);
}
