import { CONFIGURATION_FILE } from '../../src/configuration/configuration-file';
import type { Platform } from '../../src/platforms/platform';
import type { Release } from '../../src/core/release';

export const COMMANDS = ['check', 'preview', 'diff', 'explain'] as const;

export type Command = (typeof COMMANDS)[number];

/** Texts by their paths. */
export type Files = Readonly<Record<string, string>>;

/** What is asked: all that a link holds. */
export interface Question {
  readonly command: Command;
  readonly release?: Release;
  readonly platform?: Platform;
  readonly files: Files;
  /** The old side of `diff`. */
  readonly before: Files;
}

/** How a text is called that was pasted, and not read from a file. */
export const PASTED = 'pasted.yaml';

/** What the functions of the engine are given besides the texts; the configuration stands at the top, as for the command. */
export function optionsOf(question: Question): Cluster & { readonly configuration?: string } {
  const { [CONFIGURATION_FILE]: configuration } = question.files;
  return { ...clusterOf(question), ...(configuration === undefined ? {} : { configuration }) };
}

interface Cluster {
  readonly release?: Release;
  readonly platform?: Platform;
}

/** What is said of the cluster, for an answer that no configuration changes. */
export function clusterOf({ release, platform }: Question): Cluster {
  return {
    ...(release === undefined ? {} : { release }),
    ...(platform === undefined ? {} : { platform }),
  };
}
