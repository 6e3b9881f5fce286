import { nearest } from '../core/nearest';

/** The choice that a wrong word means: one that is spelt alike, else the only one that begins with it. */
export function meantBy(word: string, choices: readonly string[]): string | undefined {
  const begun = choices.filter((choice) => word.length >= LEAST && choice.startsWith(word.toLowerCase()));
  return nearest(word, choices) ?? (begun.length === 1 ? begun[0] : undefined);
}

const LEAST = 2;
