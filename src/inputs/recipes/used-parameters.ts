import { asText } from '../../core/formats/json-text';
import { isRecord } from '../../core/record';
import { templatesIn } from '../tools/templates-in';

/** What templates use of parameters, by their names with dots. */
type Used = (parameters: unknown) => [string, string][];

/**
 * Finds the templates in a JSON text, and reports what they use of parameters: what they name, or what it is a part of. One that is given
 * all parameters uses all.
 */
export function usedParameters(text: string): Used {
  const named = new Set(templatesIn(withoutEscapes(text)).flatMap(namesIn));
  const around = new Set([...named].flatMap(namesAround));
  const usedIn = (value: unknown, name: string): [string, string][] => {
    if (named.has(ALL) || named.has(name) || !isRecord(value)) return [[name, asText(value)]];
    return Object.entries(value)
      .map(([key, each]) => [name === ALL ? key : `${name}.${key}`, each] as const)
      .filter(([inner]) => around.has(inner))
      .flatMap(([inner, each]) => usedIn(each, inner));
  };
  return (parameters) => usedIn(parameters, ALL).sort();
}

/** The name of all parameters, for which `.` and `$` stand. */
const ALL = '';
/** What lies deeper counts as a whole. */
const DEEPEST = 16;

function withoutEscapes(json: string): string {
  return json.replace(/\\(.)/g, (_, escaped: string) => (/["\\]/.test(escaped) ? escaped : ' '));
}

function namesIn(template: string): string[] {
  const names = (template.match(TOKEN) ?? []).filter((token) => !/^["`]/.test(token));
  return names.map((name) =>
    name
      .replace(/^\$?\.?/, '')
      .split('.')
      .slice(0, DEEPEST)
      .join('.'),
  );
}

/** A text in quotes, or a name. */
const TOKEN = /"(?:[^"\\]|\\.)*"?|`[^`]*`?|[\w.$-]+/g;

function namesAround(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
