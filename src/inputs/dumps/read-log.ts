import type { NotJudged } from '../../core/not-judged';
import type { FileTree } from '../tree/file-tree';
import type { LogText } from './log-text';

interface ReadLog {
  readonly logs: readonly LogText[];
  readonly notJudged: readonly NotJudged[];
}

/** The log of a pod, if that is known. Never throws. */
export function readLog(path: string, tree: FileTree, pod?: string): ReadLog {
  const { text, error, firstLine } = tree.readLog(path);
  if (error !== undefined) return { logs: [], notJudged: [{ file: path, line: 1, why: error.message }] };
  const known = { ...(pod === undefined ? {} : { pod }), ...(firstLine === undefined ? {} : { firstLine }) };
  return { logs: [{ file: path, text, ...known }], notJudged: [] };
}
