import { CONFIGURATION_FILE } from '../../../src/configuration/configuration-file';
import { isArchiveName } from '../../../src/inputs/archive-name';
import { through } from '../through';
import { filesInTar } from './tar';

/** A file and its path below what was dropped. */
export interface FoundFile {
  readonly path: string;
  readonly file: File;
}

/** What files hold, and which of them were not read, and why. */
export interface ReadFiles {
  readonly texts: Readonly<Record<string, string>>;
  readonly notRead: readonly string[];
}

/** Texts of files, also of those in archives. */
export async function readFiles(found: readonly FoundFile[]): Promise<ReadFiles> {
  const texts = new Map<string, string>();
  const notRead: string[] = [];
  let size = 0;
  const take = (path: string, bytes: Uint8Array): void => {
    size += bytes.length;
    const text = size > MOST_BYTES ? undefined : textOf(bytes);
    if (text !== undefined) texts.set(path, text);
    else notRead.push(`${path}: ${size > MOST_BYTES ? TOO_MUCH : 'it is no text'}`);
  };
  for (const { path, file } of found) {
    try {
      if (isArchiveName(path.toLowerCase())) {
        for (const [name, bytes] of filesInTar(await unpacked(file))) take(name.replace(/^\.\//, ''), bytes);
      } else if (size + file.size > MOST_BYTES) {
        notRead.push(`${path}: ${TOO_MUCH}`);
      } else {
        take(path, new Uint8Array(await file.arrayBuffer()));
      }
    } catch (error) {
      notRead.push(`${path}: ${error instanceof Error ? error.message : 'it cannot be read'}`);
    }
  }
  return { texts: Object.fromEntries(atTheTop(texts)), notRead };
}

/** All of it is in memory, several times. */
const MOST_BYTES = 300_000_000;
const TOO_MUCH = 'there is more than 300 MB';

async function unpacked(file: File): Promise<Uint8Array> {
  if (file.name.toLowerCase().endsWith('.tar')) return new Uint8Array(await file.arrayBuffer());
  return through(new DecompressionStream('gzip'), file, { bytes: 2 * MOST_BYTES, message: TOO_MUCH });
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A folder with a configuration is the one in which the command would run. */
function atTheTop(texts: ReadonlyMap<string, string>): [string, string][] {
  const [first = ''] = texts.keys();
  const folder = `${first.split('/')[0] ?? ''}/`;
  const isOne = [...texts.keys()].every((path) => path.startsWith(folder));
  const strips = isOne && texts.has(folder + CONFIGURATION_FILE);
  return [...texts].map(([path, text]) => [strips ? path.slice(folder.length) : path, text]);
}
