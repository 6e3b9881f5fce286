import { Yaml } from 'cdk8s';
import { memoize } from '../../core/memoize';

/**
 * Objects as cdk8s writes them, byte for byte, in a fraction of the time: cdk8s is asked only how a text is written, and once for texts that come again and again. An object that stands at two places is written twice, without
 * anchors.
 */
export function yamlOf(objects: readonly unknown[]): string {
  return objects.map(documentOf).join('---\n');
}

function documentOf(value: unknown): string {
  return (isFilledMap(value) ? mapIn(value, '') : undefined) ?? Yaml.stringify(value);
}

/** Undefined where a key is so unusual that the form of everything around it changes. */
function mapIn(map: Readonly<Record<string, unknown>>, indent: string): string | undefined {
  let text = '';
  for (const key of Object.keys(map)) {
    const value = isUsual(key) ? valueOf(map[key], indent) : undefined;
    if (value === undefined) return undefined;
    text += `${indent}${key}:${value}`;
  }
  return text;
}

function listIn(items: readonly unknown[], indent: string): string | undefined {
  let text = '';
  for (const item of items) {
    const written = itemOf(item, `${indent}  `);
    if (written === undefined) return undefined;
    text += `${indent}- ${written}`;
  }
  return text;
}

/** What stands behind the colon of a key, whose own indent it is. */
function valueOf(value: unknown, indent: string): string | undefined {
  const inner = `${indent}  `;
  if (!isFilledList(value) && !isFilledMap(value)) return leafOf(value, indent);
  const below = isFilledList(value) ? listIn(value, inner) : mapIn(value, inner);
  return below === undefined ? undefined : `\n${below}`;
}

/** What stands behind a dash. */
function itemOf(item: unknown, indent: string): string | undefined {
  if (!isFilledList(item) && !isFilledMap(item)) return leafOf(item, indent.slice(2)).slice(1);
  return (isFilledList(item) ? listIn(item, indent) : mapIn(item, indent))?.slice(indent.length);
}

function leafOf(value: unknown, indent: string): string {
  if (typeof value === 'boolean' || (Number.isSafeInteger(value) && !Object.is(value, -0)))
    return ` ${String(value)}\n`;
  if (typeof value !== 'string') return indented(behindKey(value), indent);
  return PLAIN.test(value) ? ` ${value}\n` : indented(textBehindKey(value), indent);
}

/** Words that are joined, such as names of hosts and URLs: never anything but a text. */
const PLAIN = /^(?:[a-z]+:\/\/)?[a-z][a-z\d]*(?:[-./]+[a-z\d]+)+$/i;
const textBehindKey = memoize(behindKey);

function behindKey(value: unknown): string {
  return Yaml.stringify({ k: value }).slice('k:'.length);
}

/** Whether a key stands there as it is, without quotes. A long one gets a question mark. */
function isUsual(key: string): boolean {
  return key.length < 256 && /^[\w./-]+$/.test(key) && (PLAIN.test(key) || isUsualWord(key));
}

const isUsualWord = memoize((key) => Yaml.stringify({ [key]: 0 }) === `${key}: 0\n`);

/** The first line stands where it stands. */
function indented(text: string, indent: string): string {
  return indent === '' ? text : text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}

function isFilledList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isFilledMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.keys(value).length > 0
  );
}
