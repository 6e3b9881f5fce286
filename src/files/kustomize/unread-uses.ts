import { statSync } from 'node:fs';
import type { NotJudged } from '../../core/not-judged';
import { namesRegistry } from '../../schema/kinds/names-registry';
import { readFile } from '../read-file';
import type { Use } from './uses';
import { whyOf } from './why';

/** What kustomizations hold themselves, or find outside of what was read, and is about the registry. */
export function unreadUses(uses: readonly Use[], read: ReadonlySet<string>): NotJudged[] {
  return uses
    .filter(({ of, file }) => !isTaken(of) && (file === undefined || (of !== 'data' && !read.has(file))))
    .filter(({ concerns, file }) => concerns || (file !== undefined && fileConcerns(file)))
    .map((use) => ({ file: use.kustomization, line: use.line, why: whyOf(use, use.kustomization) }));
}

/** What a kustomization takes is no part of it. */
function isTaken(of: Use['of']): boolean {
  return of === 'resource' || of === 'component';
}

/** Of a URL, or a file that is not there, nothing is known. */
function fileConcerns(file: string): boolean {
  return isFile(file) && namesRegistry(readFile(file).text);
}

/** Anything else could wait for a writer. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
