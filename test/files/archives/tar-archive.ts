import { gzipSync } from 'node:zlib';
import { Header } from 'tar/header';
import type { EntryTypeName } from 'tar/types';
import type { Files } from '../temporary';

export interface TarEntry {
  readonly path: string;
  readonly content?: string | Uint8Array;
  readonly type?: EntryTypeName;
  readonly linkpath?: string;
  /** What the header claims. @default - what the content has */
  readonly size?: number;
}

/** An archive of entries, with its end. */
export function tarOf(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.map(blocksOf), END]);
}

/** The same of files, as gzip packs it. */
export function packed(files: Files): Buffer {
  return gzipSync(tarOf(Object.entries(files).map(([path, content]) => ({ path, content }))));
}

export const END = Buffer.alloc(1024);

/** The header of an entry, and its content in full blocks. */
export function blocksOf({ path, content = '', type = 'File', linkpath = '', size }: TarEntry): Buffer {
  const bytes = Buffer.from(content as Uint8Array);
  const header = new Header({ path, type, linkpath, size: size ?? bytes.length, mode: 0o644, mtime: new Date(0) });
  if (header.encode()) throw new Error(`${path} is too long`);
  const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
  return Buffer.concat([header.block ?? Buffer.alloc(0), bytes, padding]);
}
