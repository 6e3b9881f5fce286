import { defineCommand, type Register } from '../command';
import { commandHelp, generalHelp } from '../help';

/** `help`: what `--help` prints. */
export const COMMAND = defineCommand({
  synopsis: '[COMMAND]',
  description: 'Prints the list of commands, or the help of one command.',
  options: {},
  words: { expected: 'the name of a command', choices: Object.keys, least: 0, most: 1 },
  notes: 'Exit code: 0 if the command exists, 2 if not.',
  run: ({ paths: [name] }, io, commands) => {
    io.out(helpOf(name, commands));
    return 0;
  },
});

function helpOf(name: string | undefined, commands: Register): string {
  const command = name === undefined ? undefined : commands[name]?.load();
  return name === undefined || command === undefined ? generalHelp(commands) : commandHelp(name, command);
}
