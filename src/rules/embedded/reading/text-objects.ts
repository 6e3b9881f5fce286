import type { FieldPath } from '../../../core/field-path';
import { readValues, type ReadValues } from '../../../yaml/read-values';
import type { CarrierError, Load, LoadedObject, Unjudged } from './carrier';
import { namesRegistry } from '../../../schema/kinds/names-registry';

/** How the objects of a text get into their cluster. */
export type TextHandling = Pick<LoadedObject, 'applied' | 'partial' | 'templates' | 'destination'>;

/** The objects in YAML or JSON that stands in a text of a carrier. */
export function textObjects(path: FieldPath, text: unknown, handling: TextHandling): Load[] {
  if (typeof text !== 'string') return [];
  const { values, unreadable } = readValues(text);
  const objects = values.map(({ value, locate }) => ({ ...handling, path, value, locate }));
  return [...objects, ...(namesRegistry(text) ? unreadableText(path, unreadable) : [])];
}

/** Why a text that concerns the registry cannot be read: it is a template, or a mistake. */
export function unreadableText(path: FieldPath, [error]: ReadValues['unreadable']): (Unjudged | CarrierError)[] {
  if (error === undefined) return [];
  const { line, column, message } = error;
  if (message.includes('template'))
    return [{ path, within: { line, column }, why: `${message}; judge what is made of it` }];
  return [
    {
      path,
      found: `a text that cannot be read: ${message}, in its line ${line}`,
      expected: 'YAML or JSON',
      fix: 'mend the text: nothing in it reaches the cluster',
      reference: 'kubernetes-sigs/yaml yaml.go YAMLToJSON',
    },
  ];
}
