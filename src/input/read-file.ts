import { readFileSync, statSync } from 'node:fs';
import { readYaml, type ReadObjects } from './read-yaml';

/** The largest file that is read, in bytes. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** What is in one file. Never throws. */
export interface ReadFile extends ReadObjects {
  readonly file: string;
  /** Whether it seems to speak of the registry, also where it cannot be read. */
  readonly concernsRegistry: boolean;
}

export function readFile(file: string): ReadFile {
  return readText(file, () => {
    const { size } = statSync(file);
    if (size > MAX_BYTES) throw new Error(`it has ${size} bytes, more than the ${MAX_BYTES} that are read`);
    return readFileSync(file, 'utf8');
  });
}

/** The same for text that comes from elsewhere, such as standard input. */
export function readText(file: string, read: () => string): ReadFile {
  try {
    const text = read();
    return { file, ...readYaml(file, text), concernsRegistry: NAMES_OUR_KINDS.test(text) };
  } catch (error) {
    const unreadable = [{ file, line: 1, column: 1, message: reasonOf(error) }];
    return { file, objects: [], unreadable, concernsRegistry: true };
  }
}

const NAMES_OUR_KINDS = /\bkind["']?\s*:\s*["']?(?:Config|ImagePruner|Image)\b/;

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (
    { ENOENT: 'no such file', EACCES: 'no permission to read it', EISDIR: 'it is a folder' }[code ?? ''] ?? message
  );
}
