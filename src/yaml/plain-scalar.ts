/**
 * What a plain text is for kubectl and the Operator. YAML 1.1 as Go reads it: `yes` and `on` are booleans, `0o17` and `017`
 * are 15, but `12:30` and dates are texts.
 *
 * @see sigs.k8s.io/yaml goyaml.v2/resolve.go resolve
 */
export function resolvePlain(text: string): string | number | boolean | null {
  const known = WORDS.get(text);
  if (known !== undefined) return known;
  if (!/^[-+.\d]/.test(text)) return text;
  const plain = text.startsWith('.') ? text : text.replaceAll('_', '');
  return integerOf(plain) ?? floatOf(plain) ?? text;
}

/** Cheap, and true for every text that `resolvePlain` does not give back as it is. */
export const MAYBE_NO_TEXT =
  /^(?:[-+.\d].*|~|[nN](?:ull|o)?|N(?:ULL|O)|[yY](?:es)?|YES|[tT]rue|TRUE|[fF]alse|FALSE|[oO](?:n|ff)|O(?:N|FF))?$/;

const WORDS: ReadonlyMap<string, number | boolean | null> = new Map<string, number | boolean | null>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['y', 'yes', 'true', 'on'].flatMap(spellings).map((word) => [word, true] as const),
  ...['n', 'no', 'false', 'off'].flatMap(spellings).map((word) => [word, false] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
  ...['.inf', '.Inf', '.INF'].flatMap((word) => [[word, Infinity] as const, [`+${word}`, Infinity] as const]),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, -Infinity] as const),
]);
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const INTEGER = /^([-+]?)(?:0x([\da-f]+)|0b([01]+)|0o?([0-7]+)|(0|[1-9]\d*))$/i;

function spellings(word: string): string[] {
  return [...new Set([word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()])];
}

/** As Go's `strconv.ParseInt` reads it with base 0. */
function integerOf(text: string): number | undefined {
  const [all, sign, hex, binary, octal, decimal] = INTEGER.exec(text) ?? [];
  if (all === undefined) return undefined;
  const bases = [
    [hex, 16],
    [binary, 2],
    [octal, 8],
    [decimal, 10],
  ] as const;
  const [digits = '', base] = bases.find(([found]) => found !== undefined) ?? [];
  const value = parseInt(digits, base);
  // Beyond 64 bits decimals become floats, others stay text.
  if (value >= 2 ** 64 && base !== 10) return undefined;
  return sign === '-' ? -value : value;
}

function floatOf(text: string): number | undefined {
  return FLOAT.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined;
}
