/** The value of a text in JSON; undefined where it is none. */
export function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/**
 * The error with which Go does not read a text as JSON, if it does not: as Go says it where it does not begin or end as JSON;
 * elsewhere what is common to the errors of Go. Source: encoding/json scanner.go.
 */
export function jsonError(text: string): string | undefined {
  if (parsedJson(text) !== undefined) return undefined;
  const begun = text.replace(/^[ \t\r\n]+/, '');
  if (begun === '') return END;
  const [first = ''] = begun;
  if (!/[[{"\-\dtfn]/.test(first)) return `invalid character ${quoted(first)} looking for beginning of value`;
  return isCutOff(begun) ? END : 'invalid character';
}

const END = 'unexpected end of JSON input';

/** Whether something that is left out at the end is all that it lacks. */
function isCutOff(text: string): boolean {
  if (!text.startsWith('{')) return false;
  return ENDS.some((end) => parsedJson(`${text}${end}`) !== undefined);
}

const ENDS = ['}', '"}', '":0}', ':0}', '0}', '"":0}'];

/** Go reads byte by byte, and takes each for a character. */
function quoted(character: string): string {
  const [byte = 0] = new TextEncoder().encode(character);
  return character === "'" ? "'\\''" : `'${String.fromCharCode(byte)}'`;
}
