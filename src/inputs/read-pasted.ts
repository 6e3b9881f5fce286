import { readLog } from './dumps/read-log';
import type { ReadInputs } from './inputs';
import { readText, type KnownContent } from './read-file';
import type { FileTree } from './tree/file-tree';

/** A log, or a text that somebody pasted and that may hold objects. Of one that is too large the end is read as a log. */
export function readPasted(path: string, tree: FileTree, known: KnownContent): ReadInputs {
  const content = tree.read(path);
  return content.isTooLarge === true
    ? { files: [], ...readLog(path, tree) }
    : { files: [readText(path, content, known)], notJudged: [] };
}
