import { PROGRAM, type Command } from './command';
import { optionsIn } from './command-line';
import { COMMANDS } from './commands';
import { commandHelp, generalHelp } from './help';
import type { ExitCode, Io } from './io';
import { safeIo } from './safe-io';
import { UsageError } from './usage-error';

/** Runs a command. */
export function run(args: readonly string[], given: Io): ExitCode {
  const io = safeIo(given);
  try {
    const [name = '', ...rest] = args;
    if (isHelp(name) || name === 'help') return print(generalHelp(), io);
    const command = commandOf(name);
    return optionsIn(rest).some(isHelp) ? print(commandHelp(name, command), io) : command.run(rest, io);
  } catch (error) {
    io.err(`${PROGRAM}: ${error instanceof UsageError ? `${error.message}\nTry --help.` : failure(error)}\n`);
    return 2;
  }
}

function commandOf(name: string): Command {
  const registered = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (registered !== undefined) return registered.load();
  const found = name === '' ? 'no command' : `the unknown command ${name}`;
  throw new UsageError(`found ${found}, expected one of: ${Object.keys(COMMANDS).sort().join(', ')}`);
}

function print(help: string, io: Io): ExitCode {
  io.out(help);
  return 0;
}

/** Omits message and stack, because they may show the content of the files. */
function failure(error: unknown): string {
  const { name = 'error', code, syscall, path } = error as Partial<NodeJS.ErrnoException>;
  if (syscall === 'uv_cwd') return 'the working directory does not exist';
  if (code !== undefined && syscall !== undefined)
    return `failed to ${syscall}${path === undefined ? '' : ` ${path}`}: ${code}`;
  return `failed with an unexpected ${name}. Please report it, with the command line and the files that cause it.`;
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}
