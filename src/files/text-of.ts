import { isUtf8 } from 'node:buffer';
import type { Position } from '../yaml/position';
import type { ReadError } from '../yaml/read-error';

/** UTF-8 bytes as a text, without the byte order mark that some editors write; or an error. */
export function textOf(bytes: Buffer): string | Omit<ReadError, 'file'> {
  if (isUtf16(bytes)) return { line: 1, column: 1, message: 'it is UTF-16; save it as UTF-8' };
  if (!isUtf8(bytes)) return { ...firstNoUtf8(bytes), message: 'it is not UTF-8' };
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** UTF-16, which PowerShell writes, as a text; undefined if it is something else. */
export function utf16Text(bytes: Buffer): string | undefined {
  return isUtf16(bytes) ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) : undefined;
}

/** By the mark with which it begins. */
function isUtf16({ 0: first, 1: second }: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** In UTF-8, no other character contains the byte of a line end, so each line can be checked for itself. */
function firstNoUtf8(bytes: Buffer): Position {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (!isUtf8(text) || newline < 0) return { line, column: Math.max(text.toString('utf8').indexOf('\ufffd'), 0) + 1 };
    start = newline + 1;
  }
}
