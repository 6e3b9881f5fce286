import { asRecord, fieldOf, isRecord, itemsOf } from '../../core/record';
import type { TextMap } from '../cluster/cluster-state';
import { forbidden, invalidValue, type FieldError } from './field-error';
import { labelNameErrors, textIn, textsIn } from './label-errors';
import type { Place } from './place';

const IN_SELECTOR = 'exists in both matchLabelKeys and labelSelector';

/** Keys whose values come from the pod. Source: ValidateMatchLabelKeysAndMismatchLabelKeys. */
export function labelKeyErrors(term: unknown, place: Place): FieldError[] {
  const [matching, differing] = [textsIn(term, 'matchLabelKeys'), textsIn(term, 'mismatchLabelKeys')];
  const both = 'exists in both matchLabelKeys and mismatchLabelKeys';
  return [
    ...keyErrors(term, 'matchLabelKeys', place),
    ...keyErrors(term, 'mismatchLabelKeys', place),
    ...selectedTwice(term, place),
    ...matching.flatMap((key, index) =>
      differing.includes(key)
        ? [invalidValue(place.child('matchLabelKeys').item(index), key, both, { is: 'key of both lists', value: key })]
        : [],
    ),
  ];
}

function keyErrors(term: unknown, field: string, place: Place): FieldError[] {
  const keys = textsIn(term, field);
  if (keys.length === 0) return [];
  return isRecord(fieldOf(term, 'labelSelector'))
    ? keys.flatMap((key, index) => labelNameErrors(key, place.child(field).item(index)))
    : [withoutSelector(field, place)];
}

function withoutSelector(field: string, place: Place): FieldError {
  const detail = 'must not be specified when labelSelector is not set';
  return forbidden(place.child(field), detail, { is: 'keys without a selector', field });
}

/**
 * Keys that the selector has more than once. The API server adds those of a pod before it checks the pod, and not those of a
 * template.
 */
function selectedTwice(term: unknown, place: Place): FieldError[] {
  const matching = textsIn(term, 'matchLabelKeys');
  const selector = fieldOf(term, 'labelSelector');
  const seen = new Set(Object.keys(fieldOf(selector, 'matchLabels') ?? {}));
  return itemsOf(fieldOf(selector, 'matchExpressions')).flatMap((each) => {
    const key = textIn(each, 'key');
    const isRepeated = seen.has(key);
    seen.add(key);
    const index = matching.lastIndexOf(key);
    if (!isRepeated || index < 0) return [];
    // Kubernetes leaves the name of the list out.
    const at = place.child('matchLabelKeys').item(index).as(place.item(index).text);
    return [invalidValue(at, key, IN_SELECTOR, { is: 'key of the selector', value: key })];
  });
}

/** The same before the keys were added to the selector. Source: ValidateMatchLabelKeysInTopologySpread. */
export function unmergedKeyErrors(constraint: unknown, place: Place): FieldError[] {
  const keys = textsIn(constraint, 'matchLabelKeys');
  if (keys.length === 0) return [];
  const selector = fieldOf(constraint, 'labelSelector');
  const selected = new Set([
    ...Object.keys(fieldOf(selector, 'matchLabels') ?? {}),
    ...itemsOf(fieldOf(selector, 'matchExpressions')).map((each) => textIn(each, 'key')),
  ]);
  const list = place.child('matchLabelKeys');
  return [
    ...(isRecord(selector) ? [] : [withoutSelector('matchLabelKeys', place)]),
    ...keys.flatMap((key, index) => [
      ...labelNameErrors(key, list.item(index)),
      ...(selected.has(key)
        ? [invalidValue(list.item(index), key, IN_SELECTOR, { is: 'key of the selector', value: key })]
        : []),
    ]),
  ];
}

/** The same for a pod with these labels: the API server first adds a requirement for each of its labels that is a key. */
export function mergedKeyErrors(term: unknown, place: Place, labels: TextMap): FieldError[] {
  const selector = fieldOf(term, 'labelSelector');
  const added = textsIn(term, 'matchLabelKeys').filter((key) => labels[key] !== undefined);
  if (!isRecord(selector) || added.length === 0) return [];
  const matchExpressions = [...itemsOf(selector.matchExpressions), ...added.map((key) => ({ key }))];
  return selectedTwice({ ...asRecord(term), labelSelector: { ...selector, matchExpressions } }, place);
}
