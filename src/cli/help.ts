import { fill } from '../report/text/fill';
import { PROGRAM } from '../core/program';
import type { Command, Register } from './command';
import type { Option } from './option';

/** The list of commands. */
export function generalHelp(commands: Register): string {
  const names = Object.keys(commands);
  const width = Math.max(...names.map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}\n`);
  return [
    `${PROGRAM} COMMAND [OPTION]... PATH...\n`,
    lines.join(''),
    `${PROGRAM} help COMMAND shows the options of a command, --version shows the version.\n`,
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(name: string, { synopsis, description, options, notes }: Command): string {
  const heads = Object.entries(options).map(headOf);
  const column = Math.max(MIN_COLUMN, ...heads.map((head) => head.length + 2));
  const lines = Object.values(options).map((option, index) => optionLines(heads[index] ?? '', option, column));
  const blocks = [`${PROGRAM} ${name} ${synopsis}`.trim(), fill(description), lines.join('\n'), fill(notes)];
  return blocks.filter((block) => block !== '').join('\n\n') + '\n';
}

/** All choices of an option, one a line. */
export function choiceList({ choices = [], describe }: Option): string {
  const width = Math.max(...choices.map((choice) => choice.length));
  return choices
    .map((choice) => (describe === undefined ? `${choice}\n` : `${choice.padEnd(width)}  ${describe(choice)}\n`))
    .join('');
}

const MIN_COLUMN = 21;

function headOf([name, { value, short }]: readonly [string, Option]): string {
  return `  ${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function optionLines(head: string, { help }: Option, column: number): string {
  return head.padEnd(column) + fill(help, column);
}
