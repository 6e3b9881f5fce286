import { statSync } from 'node:fs';
import type { NotJudged } from '../../core/not-judged';
import type { LogText } from './log-text';
import { MAX_BYTES, readFileBytes } from '../../files/read-bytes';
import { readEnd } from '../../files/read-end';
import { failureOf } from '../../files/read-failure';

interface ReadLog {
  readonly logs: readonly LogText[];
  readonly notJudged: readonly NotJudged[];
}

/** A log of a dump. Never throws. */
export function readLog(path: string, pod: string): ReadLog {
  try {
    if (statSync(path).size <= MAX_BYTES) return { logs: [logOf(path, pod, readFileBytes(path))], notJudged: [] };
    const { content, firstLine } = readEnd(path, LONGEST_END);
    return { logs: [{ ...logOf(path, pod, content), firstLine }], notJudged: [] };
  } catch (error) {
    return unread(path, failureOf(error));
  }
}

/** Why something fails stands at the end of a log. */
const LONGEST_END = MAX_BYTES / 4;

/** The same of its bytes. What is no UTF-8 in a log does not matter. */
export function logOf(file: string, pod: string, content: Buffer): LogText {
  return { file, text: content.toString('utf8'), pod };
}

function unread(file: string, why: string): ReadLog {
  return { logs: [], notJudged: [{ file, line: 1, why }] };
}
