import { readCommandLine, type CommandLine, type OptionTable } from './command-line';
import type { ExitCode, Io } from './io';
import type { Option } from './option';

/** The program, as it is called. */
export const PROGRAM = 'cdk8s-openshift-image-registry';

/** A command, as the rest of the program sees it. */
export interface Command {
  /** The arguments, as the first line of its help shows them after its name. */
  readonly synopsis: string;
  /** The first paragraph of its help. */
  readonly description: string;
  readonly options: Readonly<Record<string, Option>>;
  /** The paths that it expects; completes “expected …”. @default - it takes no paths */
  readonly paths?: string;
  /** The last paragraph of its help: exit codes and limits. */
  readonly notes: string;
  run(args: readonly string[], io: Io): ExitCode;
}

interface CommandDefinition<Options extends OptionTable> extends Omit<Command, 'run'> {
  readonly options: Options;
  run(commandLine: CommandLine<Options>, io: Io): ExitCode;
}

/** Defines a command whose options have the types of their definitions. */
export function defineCommand<Options extends OptionTable>(definition: CommandDefinition<Options>): Command {
  return { ...definition, run: (args, io) => definition.run(readCommandLine(args, definition), io) };
}
