import { readCommandLine, type CommandLine, type OptionTable, type Words } from './command-line';
import type { ExitCode, Io } from './io';
import type { Option } from './option';
import { openOutput } from './output';

/** A command, as the rest of the program sees it. */
export interface Command {
  /** The arguments, as the first line of its help shows them after its name. */
  readonly synopsis: string;
  /** The first paragraph of its help. */
  readonly description: string;
  readonly options: Readonly<Record<string, Option>>;
  /** The paths that it expects; completes “expected …”. @default - it takes no paths */
  readonly paths?: string;
  /** The words that it expects instead of paths. @default - it takes no words */
  readonly words?: CommandWords;
  /** The last paragraph of its help: exit codes and limits. */
  readonly notes: string;
  run(args: readonly string[], io: Io, commands: Register): ExitCode;
}

/** Words that a command takes, which may be the names of commands. */
interface CommandWords extends Omit<Words, 'choices'> {
  readonly choices: (commands: Register) => readonly string[];
}

/** All commands by name, in the order of the general help. */
export type Register = Readonly<Record<string, RegisteredCommand>>;

/** The data of a command that is available before it is loaded. */
export interface RegisteredCommand {
  /** One line for the general help. */
  readonly summary: string;
  readonly load: () => Command;
}

interface CommandDefinition<Options extends OptionTable> extends Omit<Command, 'run'> {
  readonly options: Options;
  run(commandLine: CommandLine<Options>, io: Io, commands: Register): ExitCode;
}

/** Defines a command whose options have the types of their definitions. */
export function defineCommand<Options extends OptionTable>(definition: CommandDefinition<Options>): Command {
  return {
    ...definition,
    run: (args, given, commands) => {
      const { options, paths, words } = definition;
      const known = words && { ...words, choices: words.choices(commands) };
      const commandLine = readCommandLine(args, { options, paths, words: known });
      const { io, close } = openOutput(given, commandLine.options);
      const code = definition.run(commandLine, io, commands);
      close();
      return code;
    },
  };
}
