/** Whether a text may hold a directive: a quick look that saves most files the slow one. */
export function mayHoldDirective(text: string): boolean {
  return text.includes('$') && DIRECTIVE.test(text);
}

/**
 * Whether a value is a strategic merge patch, which a directive in it shows. Below `patches` it is about the object that is
 * patched there.
 *
 * @see kubernetes/community contributors/devel/sig-api-machinery/strategic-merge-patch.md
 */
export function holdsDirective(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsDirective);
  return Object.entries(value).some(
    ([key, below]) => DIRECTIVE_KEY.test(key) || (!key.startsWith('patches') && holdsDirective(below)),
  );
}

const NAMES = '\\$(?:patch|retainKeys|deleteFromPrimitiveList|setElementOrder)\\b';
const DIRECTIVE = new RegExp(NAMES);
const DIRECTIVE_KEY = new RegExp(`^${NAMES}`);
