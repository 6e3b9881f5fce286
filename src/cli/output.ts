import { writeWhole } from '../files/write-whole';
import type { Io } from './io';
import { choiceOption, textOption } from './option';
import { safeIo } from './safe-io';
import { UsageError } from './usage-error';

/** Where the output of a command goes, and whether it has colors. */
export const OUTPUT_OPTIONS = {
  'output-file': textOption('FILE', 'write the output to a file, completely or not at all', 'o'),
  color: choiceOption({
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    help: (choices) => `${choices}; auto: if the output is a terminal; NO_COLOR turns colors off, FORCE_COLOR on`,
  }),
};

interface Output {
  readonly io: Io;
  /** Writes the file, if there is one. */
  readonly close: () => void;
}

/** The input and output of a command with these options; a command that has none of them writes to standard output. */
export function openOutput(
  given: Io,
  { color = 'auto', 'output-file': file }: { readonly color?: unknown; readonly 'output-file'?: unknown },
): Output {
  const isFile = typeof file === 'string';
  if (file === '') throw new UsageError('found an empty --output-file, expected a file');
  const colours = color === 'auto' ? given.colours && !isFile : color === 'always';
  if (!isFile) return { io: safeIo({ ...given, colours }), close: () => undefined };
  let text = '';
  const out = (part: string): void => {
    text += part;
  };
  return {
    io: safeIo({ ...given, colours, out }),
    close: () => {
      if (text !== '') writeWhole(file, text);
    },
  };
}
