import type { FieldPath } from '../../src/core/field-path';
import { readYaml } from '../../src/yaml/read-yaml';

/** `4:3` for the place of a field of the first object of a text. */
export function placeOf(text: string, path: FieldPath, object = 0): string {
  const found = readYaml('a.yaml', text).objects[object];
  if (found === undefined) throw new Error(`no object in ${JSON.stringify(text)}`);
  const { line, column } = found.locate(path);
  return `${line}:${column}`;
}

/** The objects of a text as plain data. */
export function objectsOf(text: string): unknown[] {
  return readYaml('a.yaml', text).objects.map(({ manifest }) => manifest);
}

/** `1:4 an alias …`, for everything in a text that cannot be read. */
export function unreadableIn(text: string): string[] {
  return readYaml('a.yaml', text).unreadable.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
