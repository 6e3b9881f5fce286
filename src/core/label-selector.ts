import { asRecord, fieldOf, isRecord, itemsOf } from './record';

/** Labels of an object, or of a node. */
export type Labels = Readonly<Record<string, unknown>>;

/** Whether `labels` contains every label in `wanted`. */
export function hasLabels(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).every(([key, value]) => fieldOf(labels, key) === value);
}

/**
 * Whether a label selector with `matchLabels` and `matchExpressions` matches. An empty selector matches everything, a
 * missing selector matches nothing.
 */
export function matchesSelector(labels: Labels, selector: unknown): boolean {
  if (!isRecord(selector)) return false;
  const wanted = fieldOf(selector, 'matchLabels');
  return (
    hasLabels(labels, isRecord(wanted) ? wanted : {}) &&
    itemsOf(fieldOf(selector, 'matchExpressions')).every((each) => meetsRequirement(labels, each))
  );
}

/** The labels that a label selector asks for. */
export function selectorKeys(selector: unknown): string[] {
  const listed = itemsOf(fieldOf(selector, 'matchExpressions')).map((each) => String(fieldOf(each, 'key')));
  return [...Object.keys(asRecord(fieldOf(selector, 'matchLabels'))), ...listed];
}

/** Whether labels meet one entry of `matchExpressions`, of a label selector or of a node selector. */
export function meetsRequirement(labels: Labels, requirement: unknown): boolean {
  const [key, operator, listed] = ['key', 'operator', 'values'].map((field) => fieldOf(requirement, field));
  const values = itemsOf(listed);
  const value = typeof key === 'string' ? fieldOf(labels, key) : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return value !== undefined && Number(value) > Number(values[0]);
    case 'Lt':
      return value !== undefined && Number(value) < Number(values[0]);
    default:
      return false;
  }
}

/** An entry of `matchExpressions`. */
interface LabelRequirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt';
  readonly values: readonly string[];
}

/**
 * The requirements of a label selector in its short form: `a=b,c in (d,e),!f`. Undefined if it cannot be read.
 *
 * @see kubernetes/apimachinery pkg/labels/selector.go Parse
 */
export function parseLabelSelector(text: string): LabelRequirement[] | undefined {
  const parts: string[] = [];
  let isInList = false;
  for (const piece of text.trim() === '' ? [] : text.split(',')) {
    parts.push(isInList ? `${parts.pop() ?? ''},${piece}` : piece);
    isInList = (isInList || piece.includes('(')) && !piece.includes(')');
  }
  const requirements = parts.map((part) => parseRequirement(part.trim()));
  return requirements.some((each) => each === undefined)
    ? undefined
    : requirements.filter((each) => each !== undefined);
}

function parseRequirement(text: string): LabelRequirement | undefined {
  const [, compared, comparison = '', value = ''] = COMPARED.exec(text) ?? [];
  if (compared !== undefined) return { key: compared, operator: COMPARISONS[comparison] ?? 'In', values: [value] };
  const [, listed, isNot, values = ''] = LISTED.exec(text) ?? [];
  if (listed !== undefined)
    return {
      key: listed,
      operator: isNot === '' ? 'In' : 'NotIn',
      values: values.split(',').map((each) => each.trim()),
    };
  const [, negation, key] = PRESENT.exec(text) ?? [];
  return key === undefined ? undefined : { key, operator: negation === '' ? 'Exists' : 'DoesNotExist', values: [] };
}

const COMPARISONS: Readonly<Record<string, LabelRequirement['operator']>> = { '!=': 'NotIn', '>': 'Gt', '<': 'Lt' };
const COMPARED = /^([^\s!=<>()]+)\s*(==?|!=|<|>)\s*([^\s!=<>()]*)$/;
const LISTED = /^([^\s!=<>()]+)\s+(not|)in\s*\(([^()]*)\)$/;
const PRESENT = /^(!?)\s*([^\s!=<>()]+)$/;
