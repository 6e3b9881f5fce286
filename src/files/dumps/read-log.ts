import { statSync } from 'node:fs';
import type { NotJudged } from '../../core/not-judged';
import type { LogText } from './log-text';
import { MAX_BYTES, readFileBytes, TooLarge } from '../read-bytes';
import { failureOf } from '../read-failure';

interface ReadLog {
  readonly logs: readonly LogText[];
  readonly notJudged: readonly NotJudged[];
}

/** A log of a dump. Never throws. */
export function readLog(path: string, pod: string): ReadLog {
  try {
    if (statSync(path).size > MAX_BYTES) return unread(path, new TooLarge().message);
    return { logs: [logOf(path, pod, readFileBytes(path))], notJudged: [] };
  } catch (error) {
    return unread(path, failureOf(error));
  }
}

/** The same of its bytes. What is no UTF-8 in a log does not matter. */
export function logOf(file: string, pod: string, content: Buffer): LogText {
  return { file, text: content.toString('utf8'), pod };
}

function unread(file: string, why: string): ReadLog {
  return { logs: [], notJudged: [{ file, line: 1, why }] };
}
