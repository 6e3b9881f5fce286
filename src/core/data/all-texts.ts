import { isRecord } from '../record';

/** The texts in plain data at any depth, each once. An alias of YAML may stand for the same part thousands of times. */
export function allTexts(value: unknown): string[] {
  const texts = new Set<string>();
  for (const part of partsOf(value)) if (typeof part === 'string') texts.add(part);
  return [...texts];
}

/** A value and all values in it, each once. */
function partsOf(value: unknown): ReadonlySet<unknown> {
  const parts = new Set([value]);
  // A set gives what is added while it is walked through.
  for (const part of parts) {
    if (Array.isArray(part)) for (const each of part as readonly unknown[]) parts.add(each);
    else if (isRecord(part)) for (const each of Object.values(part)) parts.add(each);
  }
  return parts;
}
