import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { UnreadableArchive } from './archive-limits';

/** The content of a file, piece by piece. */
export function* fileChunks(file: string): Generator<Buffer> {
  // To open a pipe would wait for a writer.
  if (!statSync(file).isFile()) throw new UnreadableArchive('it is not a regular file; give it as standard input (-)');
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const count = readSync(descriptor, chunk);
      if (count === 0) return;
      yield chunk.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The same of bytes that are there already. */
export function* bytesChunks(bytes: Uint8Array): Generator<Buffer> {
  for (let offset = 0; offset < bytes.length; offset += CHUNK)
    yield Buffer.from(bytes.buffer, bytes.byteOffset + offset, Math.min(CHUNK, bytes.length - offset));
}

/** What gzip makes of a piece is held at once, and may be a thousand times as much. */
const CHUNK = 32 * 1024;
