import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, parse, relative, sep } from 'node:path';

/** A program of the user. */
export interface Program {
  readonly name: string;
  readonly file: string;
  /** The folders in which it may look for programs itself. */
  readonly path: string;
}

/**
 * The first of some programs that is in PATH. A folder of PATH that is not absolute does not count, nor one in the working
 * folder or in the repository of the folder that is built: what is built there must not choose what runs.
 */
export function findProgram(names: readonly string[], built: string): Program | undefined {
  const closed = [process.cwd(), repositoryOf(realOf(built))].map(realOf);
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && !closed.some((each) => isIn(realOf(folder), each)));
  const path = folders.join(delimiter);
  for (const name of names) {
    const file = folders
      .map((folder) => join(folder, `${name}${EXTENSION}`))
      .find((each) => isProgram(each) && !closed.some((folder) => isIn(realOf(each), folder)));
    if (file !== undefined) return { name, file, path };
  }
  return undefined;
}

/** What else runs on Windows, such as .cmd, needs a shell. */
const EXTENSION = process.platform === 'win32' ? '.exe' : '';

/** The folder above with a repository of Git in it, or the folder itself. */
function repositoryOf(built: string): string {
  for (let folder = built; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
  }
  return built;
}

/** Below the root, and below the home of the user, there are programs that belong to nobody else. */
function isIn(path: string, folder: string): boolean {
  if (path === folder) return true;
  if (folder === parse(folder).root || folder === realOf(homedir())) return false;
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
