import { isSlip } from '../../core/nearest';

/**
 * Whether a name differs from another one by a slip. Names such as ca-eu and ca-us, or data and data-2, differ on purpose: only
 * one longer word may differ, and not in digits.
 */
export function isMisspelt(name: string, other: string): boolean {
  const words = [name, other].map((each) => each.toLowerCase().split(/[.-]/));
  const [own = [], others = []] = words;
  if (own.join('') === others.join('')) return true;
  const different = own.flatMap((word, index) =>
    word === others[index] ? [] : [[word, others[index] ?? ''] as const],
  );
  const [[word, meant] = ['', ''], ...more] = different;
  if (own.length !== others.length || more.length > 0 || Math.min(word.length, meant.length) < SHORTEST) return false;
  return isSlip(word, meant) && word.replaceAll(/\d/g, '') !== meant.replaceAll(/\d/g, '');
}

/** In shorter words, a letter makes another word. */
const SHORTEST = 4;

/**
 * Finds those of a list whose names a name may be a slip of, in their order. To compare each with each takes time that grows with
 * the square of a list.
 */
export function misspeltIn<T>(list: readonly T[], nameOf: (member: T) => string): (name: string) => readonly T[] {
  const indexes = new Map<number, number[]>();
  for (const [index, member] of list.entries()) {
    for (const key of keysOf(nameOf(member))) {
      const known = indexes.get(key);
      if (known === undefined) indexes.set(key, [index]);
      else known.push(index);
    }
  }
  return (name) => {
    const found = new Set<number>();
    for (const key of keysOf(name)) {
      for (const index of indexes.get(key) ?? []) {
        if (found.size === MOST_COMPARED) break;
        found.add(index);
      }
    }
    const members = [...found].sort((a, b) => a - b).flatMap((index) => list.slice(index, index + 1));
    return members.filter((member) => isMisspelt(name, nameOf(member)));
  };
}

/** Thousands of names may differ from each other in one character only. Then the first of them are enough. */
const MOST_COMPARED = 64;

/** Numbers of which two names have one in common where one is a slip of the other: of the name, and of it without one character. */
function keysOf(name: string): ReadonlySet<number> {
  const words = name.toLowerCase().split(/[.-]/);
  const text = words.join('-');
  const before = [0];
  const powers = [1];
  for (let at = 0; at < text.length; at += 1) {
    before.push((Math.imul(before[at] ?? 0, BASE) + text.charCodeAt(at)) | 0);
    powers.push(Math.imul(powers[at] ?? 0, BASE));
  }
  const all = before[text.length] ?? 0;
  const keys = new Set([all, numberOf(words.join(''))]);
  let at = 0;
  for (const { length } of words) {
    for (let end = at + length; at < end && length >= SHORTEST; at += 1) {
      const power = powers[text.length - at - 1] ?? 0;
      keys.add((all + Math.imul((before[at] ?? 0) - (before[at + 1] ?? 0), power)) | 0);
    }
    at += (length < SHORTEST ? length : 0) + 1;
  }
  return keys;
}

function numberOf(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at += 1) number = (Math.imul(number, BASE) + text.charCodeAt(at)) | 0;
  return number;
}

/** Odd, so that no character is lost. */
const BASE = 0x01000193;

/**
 * Whether kustomize made a name of another one, with a hash at the end.
 *
 * @see kubernetes-sigs/kustomize api/hasher/hasher.go encode
 */
export function isHashed(hashed: string, name: string): boolean {
  return hashed.startsWith(`${name}-`) && /^[24-9bcdfghkmt]{10}$/.test(hashed.slice(name.length + 1));
}

/** The name that kustomize made this one of, if it did. */
export function withoutHash(hashed: string): string {
  return hashed.slice(0, -HASH_LENGTH);
}

/** With the dash before it. */
const HASH_LENGTH = 11;
