#!/usr/bin/env node
import { readFileSync, writeSync } from 'node:fs';
import { run } from './run';

process.exitCode = run(process.argv.slice(2), {
  readStandardInput: () => readFileSync(0, 'utf8'),
  out: (text) => {
    writeAll(1, text);
  },
  err: (text) => {
    writeAll(2, text);
  },
  colours: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
});

/** Writes synchronously, so that nothing is cut off at exit; a pipe that is full for a moment is tried again. */
function writeAll(stream: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let offset = 0; offset < bytes.length;) {
    try {
      offset += writeSync(stream, bytes, offset);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}
