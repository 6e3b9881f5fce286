import type { FieldPath } from '../../../core/field-path';
import { positionsIn } from '../../../yaml/position';
import type { ReadValues } from '../../../yaml/read-value';
import { readValues } from '../../../yaml/read-values';
import type { CarrierError, Load, LoadedObject, Unjudged } from './carrier';
import { mentionsRegistry } from './mentions-registry';

/** How the objects of a text get into their cluster. */
export type TextHandling = Pick<LoadedObject, 'applied' | 'partial' | 'templates' | 'destination'>;

/**
 * The objects in YAML or JSON that stands in a text of a carrier.
 *
 * @param unread why a text that nobody can read and that does not name the registry is listed. @default - it is none of our
 * business
 */
export function textObjects(path: FieldPath, text: unknown, handling: TextHandling, unread?: string): Load[] {
  if (typeof text !== 'string') return [];
  const { values, unreadable } = readValues(text);
  const objects = values.map(({ value, locate }) => ({ ...handling, path, value, locate }));
  if (mentionsRegistry(text)) return [...objects, ...unreadableText(path, text, unreadable)];
  return unread === undefined || unreadable.length === 0 ? objects : [...objects, { path, why: unread }];
}

/** Why a text that concerns the registry cannot be read: it is a template, or a mistake. */
export function unreadableText(
  path: FieldPath,
  text: string,
  [error]: ReadValues['unreadable'],
): (Unjudged | CarrierError)[] {
  if (error === undefined) return [];
  // The parser may notice only far behind the template.
  const template = text.indexOf('{{');
  if (template >= 0) {
    const within = () => positionsIn(text)(template);
    return [{ path, within, why: 'a template that is not rendered yet; check the rendered output' }];
  }
  return [
    {
      path,
      found: `text that cannot be parsed, in its line ${error.line}: ${error.message}`,
      expected: 'YAML or JSON',
      fix: `correct line ${error.line} of this text; until then, this patch or manifest has no effect`,
      reference: 'kubernetes-sigs/yaml yaml.go YAMLToJSON',
    },
  ];
}
