import { commentLines, WIDTH } from './comment';
import { keyCode, type Code, type CodeGroup, type CodeItem } from './code';

/**
 * Code laid out as prettier does it: on one line if it fits, else an item a line, and of a call the last argument.
 *
 * @param column the column at which it begins
 * @param after what follows it in its last line
 */
export function printCode(code: Code, indent: string, column: number, after = 1): string {
  if (typeof code === 'string') return code;
  const flat = flatCode(code);
  if (flat !== undefined && column + flat.length + after <= WIDTH) return flat;
  return code.brackets === '()' ? printCall(code, indent, column) : printItems(code, indent);
}

/** On one line; undefined if a comment does not allow that. */
function flatCode(code: Code): string | undefined {
  if (typeof code === 'string') return code;
  const items = code.items.map(flatItem);
  if (!items.every((item) => item !== undefined)) return undefined;
  const inner = items.join(', ');
  return code.brackets === '{}' && inner !== ''
    ? `{ ${inner} }`
    : `${code.head}${code.brackets[0] ?? ''}${inner}${code.brackets[1] ?? ''}`;
}

function flatItem({ key, code, comments = [] }: CodeItem): string | undefined {
  if (comments.length > 0) return undefined;
  const flat = flatCode(code);
  if (flat === undefined || key === undefined) return flat;
  return flat === key ? key : `${keyCode(key)}: ${flat}`;
}

/** The last argument of a call takes the lines, if it is an object or a list. */
function printCall(code: CodeGroup, indent: string, column: number): string {
  const others = code.items.slice(0, -1).map(flatItem);
  const last = code.items.at(-1)?.code;
  const head = `${code.head}(${others.map((each) => `${each ?? ''}, `).join('')}`;
  const hugs = typeof last === 'object' && last.brackets !== '()' && !others.includes(undefined);
  if (hugs && column + head.length < WIDTH) return `${head}${printItems(last, indent)})`;
  return printItems(code, indent);
}

function printItems({ head, brackets, items }: CodeGroup, indent: string): string {
  const inner = `${indent}  `;
  const lines = items.map((item) => {
    const start = item.key === undefined || item.code === item.key ? '' : `${keyCode(item.key)}: `;
    const comments = (item.comments ?? [])
      .flatMap((each) => commentLines(each, inner))
      .map((each) => `${inner}${each}\n`)
      .join('');
    return `${comments}${inner}${start}${printCode(item.code, inner, inner.length + start.length)},\n`;
  });
  return `${head}${brackets[0] ?? ''}\n${lines.join('')}${indent}${brackets[1] ?? ''}`;
}
