import { hasVariable } from '../core/placeholder';
import { fieldOf, isRecord } from '../core/record';
import { readValues } from '../yaml/read-values';
import { TEMPLATE_MARK } from '../yaml/template-mark';

/** Why no edit is made in a text, whatever it says; undefined if it may be edited. */
export function whyLeftAlone(text: string): string | undefined {
  if (text.includes(TEMPLATE_MARK) || hasVariable(text)) return 'the file is a template';
  const { values, unreadable } = readValues(text);
  if (unreadable.length > 0) return 'a part of the file cannot be read';
  return values.some(({ value }) => isEncrypted(value))
    ? 'the file is encrypted by SOPS, which rejects a changed file'
    : undefined;
}

/** SOPS signs the whole file. */
function isEncrypted(value: unknown): boolean {
  const sops = fieldOf(value, 'sops');
  return isRecord(sops) && ('mac' in sops || 'version' in sops);
}
