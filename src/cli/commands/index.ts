/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import type { Command } from '../command';

/** The data of a command that is available before it is loaded. Loading one takes 90 to 250 ms; `--help` avoids that. */
export interface RegisteredCommand {
  /** One line for the general help. */
  readonly summary: string;
  readonly load: () => Command;
}

/** All commands by name, in the order of the general help. */
export const COMMANDS: Readonly<Record<string, RegisteredCommand>> = {
  check: command('find what the API server or the Image Registry Operator would refuse', () => require('./check')),
  preview: command('say what the Image Registry Operator will do', () => require('./preview')),
  explain: command('say why the registry of a cluster is degraded, and what to do', () => require('./explain')),
  diff: command('say what an edit of manifests does to a cluster', () => require('./diff')),
  fleet: command('write the manifests of many clusters, from an inventory', () => require('./fleet')),
};

function command(summary: string, load: () => unknown): RegisteredCommand {
  return { summary, load: () => (load() as { readonly COMMAND: Command }).COMMAND };
}
