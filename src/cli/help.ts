import { PROGRAM, type Command } from './command';
import { COMMANDS } from './commands';
import type { Option } from './option';

/** The list of commands. */
export function generalHelp(): string {
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}\n`);
  return `${PROGRAM} COMMAND [OPTION]... PATH...\n\n${lines.join('')}\n${PROGRAM} COMMAND --help tells more.\n`;
}

/** The help of one command. */
export function commandHelp(name: string, { synopsis, description, options, notes }: Command): string {
  const heads = Object.entries(options).map(([option, { value }]) => headOf(option, value));
  const column = Math.max(MIN_COLUMN, ...heads.map((head) => head.length + 2));
  const lines = Object.values(options).map((option, index) => optionLines(heads[index] ?? '', option, column));
  const blocks = [`${PROGRAM} ${name} ${synopsis}`.trim(), fill(description), lines.join('\n'), fill(notes)];
  return blocks.filter((block) => block !== '').join('\n\n') + '\n';
}

const WIDTH = 100;
const MIN_COLUMN = 21;

function headOf(name: string, value: string | undefined): string {
  return `  --${name}${value === undefined ? '' : ` ${value}`}`;
}

function optionLines(head: string, { help }: Option, column: number): string {
  return head.padEnd(column) + fill(help, column);
}

/** Breaks a text into lines; all but the first are indented to `column`. */
function fill(text: string, column = 0): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && column + last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${' '.repeat(column)}`);
}
