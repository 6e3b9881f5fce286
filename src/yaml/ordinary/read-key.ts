import type { OrdinaryLines } from './ordinary-lines';

/** The key of a map, with its colon; undefined, and nothing is read, if there is none or it is more than a short text. */
export function readKey(lines: OrdinaryLines): string | undefined {
  KEY.lastIndex = lines.at;
  const [all, plain, double, single] = KEY.exec(lines.text) ?? [];
  const key = plain ?? double ?? single;
  const name = all === undefined || key === undefined ? undefined : keyName(lines, key, plain !== undefined);
  if (name !== undefined) lines.at += all?.length ?? 0;
  return name;
}

/** The key that a text is: `true` for `on`. Undefined for what is no key, and for what JavaScript has a meaning for. */
export function keyName({ resolve }: OrdinaryLines, text: string, isPlain: boolean): string | undefined {
  if (text.length > LONGEST || text === '__proto__') return undefined;
  const key = isPlain ? resolve(text) : text;
  return typeof key === 'string' || typeof key === 'boolean' || typeof key === 'number' ? String(key) : undefined;
}

/** YAML allows 1024 characters before the colon. */
const LONGEST = 1000;

const KEY = /(?:([\w./](?:[\w./@$*+=~-]|:(?=[^ \t\r\n]))*)|"([^"\\\n]+)"|'([^'\n]+)'):(?=[ \t]|\r?\n|$)/y;
