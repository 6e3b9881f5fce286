#!/usr/bin/env node
import './compiling';
import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { sleepSync } from '../files/sleep-sync';
import { readBytes } from '../files/read-bytes';
import { hasColours } from './has-colours';
import { run } from './run';

process.exitCode = run(process.argv.slice(2), {
  readStandardInput: () => readBytes(0),
  out: (text) => {
    writeAll(1, text);
  },
  err: (text) => {
    writeAll(2, text);
  },
  ...(isatty(2) ? { progress: showProgress } : {}),
  colours: hasColours(process.env, isatty(1)),
});

/** Goes back to the beginning of the line and clears it. */
function showProgress(text: string): void {
  writeAll(2, `\r\u001b[K${text}`);
}

/** Writes synchronously, so that nothing is cut off at exit. The reader of the pipe may be closed or slow. */
function writeAll(stream: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let offset = 0; offset < bytes.length;) {
    try {
      offset += writeSync(stream, bytes, offset);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      sleepSync();
    }
  }
}
