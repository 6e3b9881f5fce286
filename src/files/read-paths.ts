import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { NotJudged } from '../core/not-judged';
import { filesBelow } from './files-below';
import { failureOf } from './read-failure';
import { readFile, readInput, unreadableFile, type ReadFile } from './read-file';

/** A file, and the folder that directly holds it where it was found in a folder and not named itself. */
export interface InputFile extends ReadFile {
  readonly folder?: string;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** Files in folders that are no YAML, or not all of it, and do not name a kind of the registry, such as templates. */
  readonly notJudged: readonly NotJudged[];
}

/** How standard input is called where files are. */
export const STANDARD_INPUT = '<stdin>';

/** Reads files, everything below folders, and standard input where `-` is named, each of them once. Never throws. */
export function readPaths(paths: readonly string[], readStandardInput: () => string | Uint8Array): Inputs {
  const files: InputFile[] = [];
  const notJudged: NotJudged[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') readOnce(path, () => readInput(STANDARD_INPUT, readStandardInput));
    else if (isFolder(path)) readFolder(path);
    else readOnce(resolve(path), () => readFile(path));
  }
  return { files, notJudged };

  function readFolder(folder: string): void {
    const found = filesBelow(folder);
    if (found.length === 0) files.push(unreadableFile(folder, 'no file in it ends in .yaml, .yml or .json'));
    for (const { path, error } of found) {
      if (error === undefined) readOnce(resolve(path), () => ({ ...readMember(path), folder: dirname(path) }));
      else files.push(unreadableFile(path, failureOf(error)));
    }
  }

  /** What can be read of a template is judged all the same. */
  function readMember(path: string): InputFile {
    const file = readFile(path);
    const [error] = file.unreadable;
    if (error === undefined || file.concernsRegistry) return file;
    notJudged.push({ file: path, line: error.line, why: error.message });
    return { ...file, unreadable: [] };
  }

  function readOnce(key: string, read: () => InputFile): void {
    if (seen.has(key)) return;
    seen.add(key);
    files.push(read());
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Reading it tells why.
    return false;
  }
}
