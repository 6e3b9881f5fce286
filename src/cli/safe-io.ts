import { printableLines } from '../core/printable';
import type { Io } from './io';

/**
 * Everything that a command writes passes here, so that no value reaches a terminal or the log of a runner as a command,
 * whichever format wrote it. Formats make each value printable themselves, because only they know which line ends are theirs.
 */
export function safeIo(io: Io): Io {
  return {
    ...io,
    out: (text, kind) => {
      const shown = safeLines(text, io.colours);
      io.out(kind === 'workflow commands' ? shown : withoutCommands(shown));
    },
    err: (text) => {
      io.err(withoutCommands(safeLines(text, false)));
    },
  };
}

function safeLines(text: string, colours: boolean): string {
  const parts = colours ? text.split(COLOURS) : [text];
  return parts.map((part, index) => (index % 2 === 0 ? printableLines(part) : part)).join('');
}

function withoutCommands(text: string): string {
  return !text.includes('::') ? text : text.replace(WORKFLOW_COMMAND, '$1\\u003a');
}

/** The codes of `report/paint.ts`. */
const COLOURS = /(\u001b\[(?:0|2|31|33)m)/;

/** GitHub reads `::error::` as a command where it begins a line, also behind white space. */
const WORKFLOW_COMMAND = /(^(?:[^\S\n]|\u001b\[\d+m)*):(?=:)/gm;
