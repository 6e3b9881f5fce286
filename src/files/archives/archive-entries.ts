import type { Parser } from 'tar/parse';
import type { ReadEntry } from 'tar/read-entry';
import { MAX_BYTES } from '../read-bytes';
import { UnreadableArchive, type ArchiveLimits } from './archive-limits';

/** A file in an archive. */
export interface ArchiveEntry {
  /** Its path, without what would lead out of the archive. A label: nothing is opened by it. */
  readonly path: string;
  /** Undefined where it is larger than what is read of a file. */
  readonly content: Buffer | undefined;
}

/**
 * Gives the files in a `.tar` or `.tar.gz` that are wanted, one after the other. Links and devices are passed over. Throws an
 * `UnreadableArchive` where it is no such archive, or a damaged one, or holds more than is read.
 */
export function readEntries(
  chunks: Iterable<Buffer>,
  isWanted: (path: string) => boolean,
  take: (entry: ArchiveEntry) => void,
  limits: ArchiveLimits,
): void {
  const seen = { end: false };
  const parser = newParser({
    // What is not wanted ends as an ignored entry, and so does what the parser does not know.
    filter: (_, entry) => 'blockRemain' in entry && isFile(entry) && isWanted(labelOf(entry)),
    onwarn: throwUnreadable,
    onReadEntry: (entry) => {
      limits.count(entry.startBlockSize);
      keep(entry, limits, take);
    },
  });
  parser.on('ignoredEntry', ({ startBlockSize }: ReadEntry) => {
    limits.count(startBlockSize);
  });
  parser.on('error', throwUnreadable);
  parser.on('meta', (text: string) => {
    limits.count(text.length);
  });
  parser.on('nullBlock', () => {
    limits.count(0);
  });
  parser.on('eof', () => {
    seen.end = true;
  });
  for (const chunk of chunks) {
    parser.write(chunk);
    // Whatever stands behind the end is not looked at.
    if (seen.end) return;
  }
  parser.end();
  if (!seen.end) throwUnreadable();
}

function throwUnreadable(): never {
  throw new UnreadableArchive('it is not a tar archive, or it is damaged or truncated');
}

function newParser(options: NonNullable<ConstructorParameters<typeof Parser>[0]>): Parser {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most runs read no archive
  const tar = require('tar/parse') as { readonly Parser: typeof Parser };
  // The limits are ours: a sound archive may hold an entry of zeros.
  return new tar.Parser({ ...options, zstd: false, maxDecompressionRatio: Infinity });
}

function isFile({ type }: ReadEntry): boolean {
  return type === 'File' || type === 'OldFile' || type === 'ContiguousFile';
}

function labelOf({ path }: ReadEntry): string {
  return path
    .split('/')
    .filter((segment) => !['', '.', '..'].includes(segment))
    .join('/');
}

/** All of the parser is synchronous: an entry has ended before the next one begins. */
function keep(entry: ReadEntry, limits: ArchiveLimits, take: (entry: ArchiveEntry) => void): void {
  const path = labelOf(entry);
  if (entry.size > MAX_BYTES) {
    take({ path, content: undefined });
    entry.resume();
    return;
  }
  limits.keep(entry.size);
  const chunks: Buffer[] = [];
  entry.on('data', (chunk) => {
    chunks.push(chunk);
  });
  entry.on('end', () => {
    take({ path, content: Buffer.concat(chunks) });
  });
}
