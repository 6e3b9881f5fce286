import { countOf } from '../../core/formats/count-of';
import { checkLabelKey, checkLabelValue } from '../../core/formats/dns-name';
import { quoted } from '../../core/quoted';
import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { below, eachItem, type PodErrors } from './pod-errors';

/** @see k8s.io/apimachinery pkg/apis/meta/v1/validation/validation.go ValidateLabelSelector */
export function* labelSelectorErrors(selector: unknown): PodErrors {
  yield* below(['matchLabels'], selectorLabelErrors(fieldOf(selector, 'matchLabels')));
  const expressions = eachItem(fieldOf(selector, 'matchExpressions'), (item) =>
    requirementErrors(item, LABEL_OPERATORS),
  );
  yield* below(['matchExpressions'], expressions);
}

/** Errors in label keys and values of `matchLabels` or a nodeSelector. */
export function* selectorLabelErrors(labels: unknown): PodErrors {
  if (!isRecord(labels)) return;
  for (const [key, value] of Object.entries(labels)) {
    const diagnostic = checkLabelKey(key) ?? (typeof value === 'string' ? checkLabelValue(value) : undefined);
    if (diagnostic !== undefined) yield { path: [key], ...diagnostic };
  }
}

/** How many `values` an operator requires. */
type Wanted = 'some' | 'none' | 'one';

const LABEL_OPERATORS: ReadonlyMap<string, Wanted> = new Map([
  ['In', 'some'],
  ['NotIn', 'some'],
  ['Exists', 'none'],
  ['DoesNotExist', 'none'],
]);
export const NODE_OPERATORS: ReadonlyMap<string, Wanted> = new Map([...LABEL_OPERATORS, ['Gt', 'one'], ['Lt', 'one']]);
/** The operators of `matchFields`. Its only field is the node name, so they require exactly one value. */
export const FIELD_OPERATORS: ReadonlyMap<string, Wanted> = new Map([
  ['In', 'one'],
  ['NotIn', 'one'],
]);

const EXPECTED: Readonly<Record<Wanted, string>> = {
  some: 'at least one value',
  none: 'no values',
  one: 'exactly one value',
};

export function* requirementErrors(requirement: unknown, operators: ReadonlyMap<string, Wanted>): PodErrors {
  const [key, operator, values] = ['key', 'operator', 'values'].map((name) => fieldOf(requirement, name));
  if (typeof operator === 'string') {
    const wanted = operators.get(operator);
    const count = Array.isArray(values) ? values.length : 0;
    if (wanted === undefined) {
      yield { path: ['operator'], found: quoted(operator), expected: [...operators.keys()].join(', ') };
    } else if (!suffices(count, wanted)) {
      yield {
        path: ['values'],
        found: `${countOf(count, 'value')} with operator ${operator}`,
        expected: EXPECTED[wanted],
      };
    }
  }
  const diagnostic = typeof key === 'string' ? checkLabelKey(key) : undefined;
  if (diagnostic !== undefined) yield { path: ['key'], ...diagnostic };
}

/** Errors in `matchLabelKeys` and `mismatchLabelKeys`, whose values come from the pod itself. */
export function* labelKeyErrors(term: unknown): PodErrors {
  const differing = itemsOf(fieldOf(term, 'mismatchLabelKeys'));
  for (const field of ['matchLabelKeys', 'mismatchLabelKeys']) {
    const keys = itemsOf(fieldOf(term, field));
    if (keys.length > 0 && !isRecord(fieldOf(term, 'labelSelector'))) {
      yield {
        path: [field],
        found: `${field} without a labelSelector`,
        expected: 'a labelSelector as well',
        fix: `add a labelSelector, or remove ${field}`,
      };
      continue;
    }
    yield* below(
      [field],
      eachItem(keys, function* (key) {
        const diagnostic = typeof key === 'string' ? checkLabelKey(key) : undefined;
        if (diagnostic !== undefined) yield { path: [], ...diagnostic };
        else if (field === 'matchLabelKeys' && typeof key === 'string' && differing.includes(key)) {
          yield {
            path: [],
            found: `${quoted(key)} in mismatchLabelKeys, too`,
            expected: 'a key of one of the two lists',
          };
        }
      }),
    );
  }
}

function suffices(count: number, wanted: Wanted): boolean {
  if (wanted === 'some') return count > 0;
  return count === (wanted === 'one' ? 1 : 0);
}
