import { isPlainSafe, isPrintable, isSingleQuotable, isBlockSafe } from './yaml-characters';
import { needsQuotes } from '../plain-scalar';

/**
 * The text of an environment variable: the value as gopkg.in/yaml.v2 marshals it, without final line feeds.
 * Source: cluster-image-registry-operator pkg/envvar/envvar.go EnvVars.
 */
export function yamlValue(value: string | number | boolean): string {
  return typeof value === 'string' ? yamlText(value) : String(value);
}

function yamlText(text: string): string {
  if (text.includes('\n')) return isBlockSafe(text) ? literal(text) : doubleQuoted(text);
  if (needsQuotes(text)) return doubleQuoted(text);
  if (isPlainSafe(text)) return text;
  return isSingleQuotable(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

function literal(text: string): string {
  const indent = /^[ \n]/.test(text) ? '2' : '';
  const chomping = !text.endsWith('\n') ? '-' : text === '\n' || text.endsWith('\n\n') ? '+' : '';
  const lines = text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
  return `|${indent}${chomping}\n${lines.join('\n')}`.replace(/\n+$/, '');
}

function doubleQuoted(text: string): string {
  return `"${Array.from(text).map(escaped).join('')}"`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\0', '\\0'],
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\x1b', '\\e'],
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\u0085', '\\N'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
]);

function escaped(character: string): string {
  const known = ESCAPES.get(character);
  if (known !== undefined) return known;
  if (isPrintable(character)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`;
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}
