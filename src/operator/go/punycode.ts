import { OperatorError } from './operator-error';

/** The host with its `xn--` labels decoded. Source: RFC 3492, golang.org/x/net/idna ToUnicode. */
export function unicodeHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decodedLabel(label.slice('xn--'.length)) : label))
    .join('.');
}

function decodedLabel(label: string): string {
  const text = decoded(label);
  if (text === undefined) throw new OperatorError(`idna: invalid label ${JSON.stringify(label)}`);
  return text;
}

const [BASE, LEAST, MOST, SKEW, DAMP] = [36, 1, 26, 38, 700] as const;

function decoded(label: string): string | undefined {
  const end = label.lastIndexOf('-');
  const points = Array.from(label.slice(0, Math.max(end, 0)), (character) => character.codePointAt(0) ?? 0);
  let [code, bias, index] = [128, 72, 0];
  for (let at = end + 1; at < label.length; index++) {
    const old = index;
    for (let [weight, step] = [1, BASE]; ; step += BASE) {
      const digit = DIGITS.indexOf(label.charAt(at++).toLowerCase() || ' ');
      if (digit < 0) return undefined;
      index += digit * weight;
      const limit = Math.min(Math.max(step - bias, LEAST), MOST);
      if (digit < limit) break;
      weight *= BASE - limit;
    }
    bias = adapted(index - old, points.length + 1, old === 0);
    code += Math.floor(index / (points.length + 1));
    index %= points.length + 1;
    if (code > 0x10ffff) return undefined;
    points.splice(index, 0, code);
  }
  return String.fromCodePoint(...points);
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / count);
  let steps = 0;
  for (; rest > ((BASE - LEAST) * MOST) / 2; steps += BASE) rest = Math.floor(rest / (BASE - LEAST));
  return steps + Math.floor(((BASE - LEAST + 1) * rest) / (rest + SKEW));
}
