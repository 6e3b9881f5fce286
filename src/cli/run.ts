import { optionsIn } from './command-line';
import type { ExitCode, Io } from './io';
import { UsageError } from './usage-error';

const NAME = 'cdk8s-openshift-image-registry';
const USAGE = `${NAME} COMMAND [OPTION]... PATH...

  check    find what the API server or the Image Registry Operator would refuse
  preview  say what the Image Registry Operator will do
  diff     say what an edit of manifests does to a cluster
  fleet    write the manifests of many clusters, from an inventory

${NAME} COMMAND --help tells more.
`;

interface Command {
  readonly usage: string;
  run(args: readonly string[], io: Io): ExitCode;
}

/** Loaded when they are needed: asking for help costs next to nothing. */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS
  check: () => (require('./check') as typeof import('./check')).CHECK,
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  diff: () => (require('./diff') as typeof import('./diff')).DIFF,
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  fleet: () => (require('./fleet') as typeof import('./fleet')).FLEET,
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  preview: () => (require('./preview') as typeof import('./preview')).PREVIEW,
};

/** Runs a command. */
export function run(args: readonly string[], io: Io): ExitCode {
  try {
    const [name = '', ...rest] = args;
    if (isHelp(name) || name === 'help') return print(USAGE, io);
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) throw new UsageError(unknownCommand(name));
    const command = load();
    return optionsIn(rest).some(isHelp) ? print(command.usage, io) : command.run(rest, io);
  } catch (error) {
    io.err(`${NAME}: ${error instanceof UsageError ? `${error.message}\nTry --help.` : failure(error)}\n`);
    return 2;
  }
}

function print(usage: string, io: Io): ExitCode {
  io.out(usage);
  return 0;
}

/** Neither message nor stack: they may show what stands in the files. */
function failure(error: unknown): string {
  const { name = 'error', code, syscall } = error as Partial<NodeJS.ErrnoException>;
  if (code !== undefined && syscall !== undefined) return `failed to ${syscall}: ${code}`;
  return `failed with an unexpected ${name}. Please report it, with the command line and the files that cause it.`;
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

function unknownCommand(name: string): string {
  const found = name === '' ? 'no command' : `the unknown command ${name}`;
  return `found ${found}, expected one of: ${Object.keys(COMMANDS).join(', ')}`;
}
