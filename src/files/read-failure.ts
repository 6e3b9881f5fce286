import { NoRegularFile, NoWriter, TooLarge } from './read-bytes';

/** Why something cannot be read, in a few words and without a stack trace. */
export function failureOf(error: unknown): string {
  if ([TooLarge, NoRegularFile, NoWriter].some((known) => error instanceof known)) return (error as Error).message;
  const { code = 'an unknown error', path = '' } = error as Partial<NodeJS.ErrnoException>;
  // Node names it with this character in place of each byte that is no UTF-8, and finds nothing under that name.
  if (code === 'ENOENT' && path.includes('\ufffd')) return 'its name is not UTF-8: rename it';
  return REASONS.get(code) ?? `it cannot be read (${code})`;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['ENOTDIR', 'no such file or folder'],
  ['EACCES', 'no permission to read it'],
  ['EPERM', 'no permission to read it'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'a symbolic link that points to itself'],
  ['ENAMETOOLONG', 'its name is too long'],
]);
