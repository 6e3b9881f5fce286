import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { ENDLESS } from '../inputs/files-below';
import { sleepSync } from './sleep-sync';

/** How long a named pipe may have no writer, in milliseconds: a command that writes may need some seconds to start. */
const PATIENCE = 10_000;

/** The largest input that is read, in bytes. */
export const MAX_BYTES = 32 * 1024 * 1024;

export class TooLarge extends Error {
  public override readonly message = `it is larger than ${MAX_BYTES / 1024 / 1024} MiB`;
}

/** The content of a file that somebody names. Throws if it cannot be read, is too large, or is a named pipe without a writer. */
export function readFileBytes(file: string): Buffer {
  const descriptor = openSync(file, constants.O_RDONLY | NON_BLOCKING);
  try {
    const isNamedPipe = fstatSync(descriptor).isFIFO() && !OF_A_SHELL.test(file);
    const start = Date.now();
    for (;;) {
      const content = readBytes(descriptor);
      if (content.length > 0 || !isNamedPipe) return content;
      if (Date.now() - start > PATIENCE) throw new NoWriter();
      sleepSync();
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Why a named pipe is not waited for any longer. */
export class NoWriter extends Error {
  public override readonly message = `it is a named pipe, and nothing was written to it within ${PATIENCE / 1000} seconds`;
}

/** What is written to such a pipe has an end, of which the reader hears. */
const OF_A_SHELL = /^\/(?:dev|proc)\//;

/** Why something is not read that may have no end. */
export class NoRegularFile extends Error {
  public override readonly message = ENDLESS;
}

/** The content of a file that a document names. A pipe would wait for a writer, and a device may have no end. */
export function readRegularFile(file: string): Buffer {
  const descriptor = openSync(file, constants.O_RDONLY | NON_BLOCKING);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile() && !stat.isDirectory()) throw new NoRegularFile();
    return readBytes(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Windows has no such flag. */
const NON_BLOCKING = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;

/** The content of a file, a pipe or a terminal. Throws if it is too large. */
export function readBytes(descriptor: number): Buffer {
  const stat = fstatSync(descriptor);
  if (stat.size > MAX_BYTES) throw new TooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    // One byte more than the file has, so that the first read finds its end.
    const chunk = Buffer.allocUnsafe(stat.size > size ? stat.size - size + 1 : CHUNK);
    const count = readChunk(descriptor, chunk);
    if (count === 0) return joined(chunks, size);
    size += count;
    if (size > MAX_BYTES) throw new TooLarge();
    chunks.push(chunk.subarray(0, count));
    // If a file returns less than requested, it has ended. A pipe may return more later.
    if (stat.isFile() && size === stat.size && count < chunk.length) return joined(chunks, size);
  }
}

/** Without a copy of the one chunk that most files are. */
function joined(chunks: readonly Buffer[], size: number): Buffer {
  const [first, ...others] = chunks;
  return first !== undefined && others.length === 0 ? first : Buffer.concat(chunks, size);
}

const CHUNK = 16 * 1024;

/** If standard input is an empty pipe, reading may fail with EAGAIN instead of waiting for data. */
function readChunk(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      sleepSync();
    }
  }
}
