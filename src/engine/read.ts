import type { Manifest } from '../core/manifest';
import { readYaml } from '../yaml/read-yaml';
import { UnusableInput } from '../inputs/unusable-input';
import { shown } from './usable-options';
import type { FieldPath } from '../core/field-path';
import type { ReadError } from '../yaml/read-error';

/** What a text holds. */
export interface YamlObjects {
  readonly objects: readonly YamlObject[];
  /** What cannot be read, and where. */
  readonly unreadable: readonly ReadError[];
}

/** An object, and where its fields stand. */
export interface YamlObject {
  readonly manifest: Manifest;
  /** The place of a field, from line 1 and column 1; of one that is missing, that of its nearest parent. */
  readonly locate: (path: FieldPath) => { readonly line: number; readonly column: number };
}

/**
 * The objects of a text, as the API server reads YAML and JSON: with the words of YAML 1.1, lists taken apart, and duplicate
 * keys rejected.
 *
 * @param text YAML or JSON, of one document or several
 * @param path how the file is called in `unreadable`
 * @example
 * const [config] = readYaml('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n').objects;
 */
export function yamlObjectsIn(text: string, path = ''): YamlObjects {
  if (typeof (text as unknown) !== 'string')
    throw new UnusableInput(`found ${shown(text)} as the text, expected a text`);
  const { objects, unreadable } = readYaml(path, text);
  return {
    objects: objects.map((object) => ({
      manifest: object.manifest,
      locate: (field) => {
        const { line, column } = object.locate(field);
        return { line, column };
      },
    })),
    unreadable,
  };
}
