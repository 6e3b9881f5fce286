import type { OrdinaryLines } from './ordinary-lines';

/** The key of a map, with its colon; undefined, and nothing is read, if there is none or it is more than a short text. */
export function readKey(lines: OrdinaryLines): string | undefined {
  KEY.lastIndex = lines.at;
  const [all, plain, double, single] = KEY.exec(lines.text) ?? [];
  const key = plain ?? double ?? single;
  if (all === undefined || key === undefined || !isOrdinaryKey(lines, key, plain !== undefined)) return undefined;
  lines.at += all.length;
  return key;
}

/** Whether the text of a key is the key: not so for `on`, `5000` and what JavaScript has a meaning for. */
export function isOrdinaryKey({ resolve }: OrdinaryLines, key: string, isPlain: boolean): boolean {
  if (key.length > LONGEST || key === '__proto__') return false;
  return !isPlain || resolve(key) === key;
}

/** YAML allows 1024 characters before the colon. */
const LONGEST = 1000;

const KEY = /(?:([\w./](?:[\w./@$*+=~-]|:(?=[^ \t\r\n]))*)|"([^"\\\n]+)"|'([^'\n]+)'):(?=[ \t]|\r?\n|$)/y;
