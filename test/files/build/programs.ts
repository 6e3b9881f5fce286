import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inFolder, type Files } from '../temporary';

/** A program for Node, as an executable file. */
export function program(script: string): string {
  return `#!${process.execPath}\n${script}\n`;
}

/** A program that writes a text, and on standard error what nobody should see. */
export function writing(text: string): string {
  return program(`process.stdout.write(${JSON.stringify(text)}); process.stderr.write('SECRET');`);
}

/** A program that writes as a Config what it was called with and where, in a comment for each. */
export const REPORTING = program(
  `const { argv, env } = process;
  process.stdout.write(JSON.stringify({ args: argv.slice(2), env, cwd: process.cwd() }));`,
);

/**
 * Files in a folder of their own, of which those below `bin/` and `…/bin/` are programs. In `use` PATH is the folders given, as
 * far as they are not absolute in that folder.
 */
export function withPrograms<T>(files: Files, path: readonly string[], use: (folder: string) => T): T {
  return inFolder(files, (folder) => {
    for (const name of Object.keys(files)) if (/(?:^|\/)bin\//.test(name)) chmodSync(join(folder, name), 0o755);
    const before = process.env['PATH'];
    process.env['PATH'] = path.map((each) => (each.startsWith('./') ? each : join(folder, each))).join(delimiter);
    try {
      return use(folder);
    } finally {
      process.env['PATH'] = before;
    }
  });
}
