/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import type { Command, Register, RegisteredCommand } from '../command';

/** Every command. Loading one takes up to 250 ms, so it is loaded when it is needed. */
export const COMMANDS: Register = {
  check: command('find what the API server or the Image Registry Operator would reject', () => require('./check')),
  preview: command('predict what the Image Registry Operator will do', () => require('./preview')),
  explain: command('explain why the registry of a cluster is degraded, and what to do', () => require('./explain')),
  diff: command('show what an edit of manifests does to a cluster', () => require('./diff')),
  adopt: command('write an app that renders the same objects as existing files or a live cluster', () =>
    require('./adopt'),
  ),
  init: command('write a new project', () => require('./init')),
  fleet: command('write the manifests of many clusters, from an inventory', () => require('./fleet')),
  rules: command('list all rules, or explain one', () => require('./rules')),
  schema: command('print a JSON Schema for editors and validators', () => require('./schema')),
  completion: command('print a script that completes the command line in a shell', () => require('./completion')),
  help: command('show the help of a command', () => require('./help')),
  version: command('show the version', () => require('./version')),
};

function command(summary: string, load: () => unknown): RegisteredCommand {
  return { summary, load: () => (load() as { readonly COMMAND: Command }).COMMAND };
}
