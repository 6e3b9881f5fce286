import { UnusableInput } from '../inputs/unusable-input';
import { UnreadableInput } from '../engine/unreadable-input';
import { PROGRAM } from '../core/program';
import type { Command } from './command';
import { listedOption, optionsIn } from './command-line';
import { COMMANDS } from './commands';
import { choiceList, commandHelp, generalHelp } from './help';
import type { ExitCode, Io } from './io';
import { meantBy } from './meant-by';
import { reportUnreadable } from './report-unreadable';
import { safeIo } from './safe-io';
import { UsageError } from './usage-error';

/** Runs a command. */
export function run(args: readonly string[], given: Io): ExitCode {
  const io = safeIo(given);
  try {
    const [first, ...rest] = args;
    if (first === undefined) {
      // A script whose variable is empty must not take this for success.
      io.err(generalHelp(COMMANDS));
      return 2;
    }
    if (isHelp(first)) return print(generalHelp(COMMANDS), io);
    const name = VERSION.has(first) ? 'version' : first;
    const command = commandOf(name);
    if (optionsIn(rest).some(isHelp)) return print(commandHelp(name, command), io);
    const listed = listedOption(rest, command.options);
    return listed === undefined ? command.run(rest, given, COMMANDS) : print(choiceList(listed), io);
  } catch (error) {
    if (error instanceof UnreadableInput) reportUnreadable(error.unreadable, io);
    else io.err(`${PROGRAM}: ${messageOf(error)}\n`);
    return 2;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nTry --help.`;
  return error instanceof UnusableInput ? error.message : failure(error);
}

const VERSION: ReadonlySet<string> = new Set(['--version', '-v']);

function commandOf(name: string): Command {
  const registered = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (registered !== undefined) return registered.load();
  const names = Object.keys(COMMANDS);
  const meant = meantBy(name, names);
  const hint = meant === undefined ? `expected one of: ${names.join(', ')}` : `did you mean ${meant}?`;
  throw new UsageError(`unknown command ${name}; ${hint}`);
}

function print(help: string, io: Io): ExitCode {
  io.out(help);
  return 0;
}

/** Omits message and stack, because they may show the content of the files. */
function failure(error: unknown): string {
  const { name = 'error', message = '', code, syscall, path } = error as Partial<NodeJS.ErrnoException>;
  if (syscall === 'uv_cwd') return 'the working directory does not exist';
  if (code === 'MODULE_NOT_FOUND' && PEERS.some((peer) => message.startsWith(`Cannot find module '${peer}'`)))
    return `the command needs packages that are not installed: npm install ${[...PEERS, PROGRAM].join(' ')}`;
  if (code === 'ENOSPC') return `the disk is full${path === undefined ? '' : `: ${path} is not written`}`;
  if (code !== undefined && syscall !== undefined)
    return `failed to ${syscall}${path === undefined ? '' : ` ${path}`}: ${code}`;
  return `failed with an unexpected ${name}. Please report it, with the command line and the files that cause it.`;
}

/** Only what makes constructs loads them, and npm installs no optional peers. */
const PEERS = ['cdk8s', 'cdk8s-plus-28', 'constructs'];

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}
