import type { Register } from '../command';

/** What a shell completes after the name of a command. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** Whether it takes files and folders. */
  readonly takesPaths: boolean;
  /** The words that it takes instead. */
  readonly words: readonly string[];
}

export interface CompletedOption {
  readonly name: string;
  /** The letter that stands for its name. */
  readonly short?: string;
  readonly help: string;
  readonly takesValue: boolean;
  /** The allowed values; empty if any value is allowed. */
  readonly choices: readonly string[];
}

const HELP: CompletedOption = { name: 'help', short: 'h', help: 'tell more', takesValue: false, choices: [] };

/** All commands and their options. Loads every command. */
export function completionData(commands: Register): readonly CompletedCommand[] {
  return Object.entries(commands).map(([name, { summary, load }]) => {
    const { options, paths, words } = load();
    const own = Object.entries(options).map(([option, { help, value, choices = [], short }]) => ({
      name: option,
      ...(short === undefined ? {} : { short }),
      help,
      takesValue: value !== undefined,
      choices,
    }));
    return {
      name,
      summary,
      options: [...own, HELP],
      takesPaths: paths !== undefined,
      words: words?.choices(commands) ?? [],
    };
  });
}
