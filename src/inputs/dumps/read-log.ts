import type { NotJudged } from '../../core/not-judged';
import type { FileTree } from '../tree/file-tree';
import type { LogText } from './log-text';

interface ReadLog {
  readonly logs: readonly LogText[];
  readonly notJudged: readonly NotJudged[];
}

/** A log of a dump. Never throws. */
export function readLog(path: string, pod: string, tree: FileTree): ReadLog {
  const { text, error, firstLine } = tree.readLog(path);
  if (error !== undefined) return { logs: [], notJudged: [{ file: path, line: 1, why: error.message }] };
  return { logs: [{ file: path, text, pod, ...(firstLine === undefined ? {} : { firstLine }) }], notJudged: [] };
}
