import type { ExitCode, Io } from './io';
import { UsageError } from './usage-error';

const NAME = 'cdk8s-openshift-image-registry';
const USAGE = `${NAME} COMMAND [OPTION]... PATH...

  check    find what the API server or the Image Registry Operator would refuse

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
};

/** Runs a command. */
export function run(args: readonly string[], io: Io): ExitCode {
  const [name = '', ...rest] = args;
  if (isHelp(name) || name === 'help') {
    io.out(USAGE);
    return 0;
  }
  try {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) throw new UsageError(unknownCommand(name));
    const command = load();
    if (!rest.some(isHelp)) return command.run(rest, io);
    io.out(command.usage);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${NAME}: ${error.message}\nTry --help.\n`);
    return 2;
  }
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

function unknownCommand(name: string): string {
  const found = name === '' ? 'no command' : `the unknown command ${name}`;
  return `found ${found}, expected one of: ${Object.keys(COMMANDS).join(', ')}`;
}
