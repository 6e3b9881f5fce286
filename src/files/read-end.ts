import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

interface FileEnd {
  /** Whole lines. */
  readonly content: Buffer;
  /** The number of the first of them. */
  readonly firstLine: number;
}

/** The last lines of a regular file, of at most so many bytes. Throws if it cannot be read. */
export function readEnd(file: string, most: number): FileEnd {
  const descriptor = openSync(file, 'r');
  try {
    const start = Math.max(0, fstatSync(descriptor).size - most);
    const before = linesBefore(descriptor, start);
    const bytes = Buffer.alloc(most);
    const content = bytes.subarray(0, readSync(descriptor, bytes, 0, most, start));
    const cut = start === 0 ? 0 : content.indexOf('\n') + 1;
    return { content: content.subarray(cut), firstLine: before + (cut === 0 ? 1 : 2) };
  } finally {
    closeSync(descriptor);
  }
}

function linesBefore(descriptor: number, end: number): number {
  const chunk = Buffer.alloc(CHUNK);
  let lines = 0;
  for (let offset = 0; offset < end;) {
    const size = readSync(descriptor, chunk, 0, Math.min(CHUNK, end - offset), offset);
    if (size === 0) break;
    const read = chunk.subarray(0, size);
    for (let at = read.indexOf('\n'); at >= 0; at = read.indexOf('\n', at + 1)) lines += 1;
    offset += size;
  }
  return lines;
}

const CHUNK = 1024 * 1024;
