/** The client that a command runs, and the words after it. */
export interface ClientCommand {
  /** With the path in front, or a variable: `$OC`. */
  readonly client: string;
  readonly words: readonly string[];
}

/** Pipelines stay together: what reads an object may hand it to what replaces it. */
export function statementsIn(script: string): string[] {
  return script
    .replaceAll(/\\\r?\n/g, ' ')
    .replaceAll(/(?<=^|\s)#(?!!).*$/gm, '')
    .split(/\n|;|&&|\|\|/);
}

/**
 * The commands of clients in a text, whatever calls them: `sudo oc`, `xargs oc`, `run(["oc", "get"])`. A variable may be a client where
 * no other is before it.
 */
export function* commandsIn(text: string, isClient: (word: string) => boolean): Generator<ClientCommand> {
  let command: { readonly client: string; readonly words: string[] } | undefined;
  for (const [word] of text.matchAll(WORD)) {
    if (isClient(word) || (isVariable(word) && (command === undefined || isVariable(command.client)))) {
      if (command !== undefined) yield command;
      command = { client: word, words: [] };
    } else if (command !== undefined && command.words.length < MOST_WORDS) {
      command.words.push(word);
    }
  }
  if (command !== undefined) yield command;
}

export function isVariable(word: string): boolean {
  return /^\$\w/.test(word) && !word.includes('/');
}

const WORD = /[^\s"',()[\]{}`|]+/g;
/** The first ones say what a command does. */
const MOST_WORDS = 100;

/** A text without options that leave something alone, and their values: `--skip-kinds a`. */
export function withoutExclusions(text: string): string {
  return text.replaceAll(OPTION, (option, name: string) =>
    /exclu|ignor(?!e-not-found)|skip|except/i.test(name) ? ' ' : option,
  );
}

const OPTION = /(?<=^|\s)--?([\w-]+)(?:=\S+|\s+(?!-)\S+)?/g;
