import { COMMANDS } from './commands';

/** What a shell completes after the name of a command. */
interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** Whether it takes files and folders. */
  readonly takesPaths: boolean;
}

interface CompletedOption {
  readonly name: string;
  readonly help: string;
  readonly takesValue: boolean;
  /** The allowed values; empty if any value is allowed. */
  readonly choices: readonly string[];
}

const HELP: CompletedOption = { name: 'help', help: 'tell more', takesValue: false, choices: [] };

/** All commands and their options. Loads every command. */
export function completionData(): readonly CompletedCommand[] {
  return Object.entries(COMMANDS).map(([name, { summary, load }]) => {
    const { options, paths } = load();
    const own = Object.entries(options).map(([option, { help, value, choices = [] }]) => ({
      name: option,
      help,
      takesValue: value !== undefined,
      choices,
    }));
    return { name, summary, options: [...own, HELP], takesPaths: paths !== undefined };
  });
}
