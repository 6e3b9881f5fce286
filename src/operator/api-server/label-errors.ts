import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { textMap } from '../cluster/object-data';
import { forbidden, invalidValue, required, type FieldError } from './field-error';
import { labelValueErrors, qualifiedNameErrors } from './names';
import type { Place } from './place';
import type { Wanted } from './problem';

export function labelNameErrors(name: string, place: Place): FieldError[] {
  return qualifiedNameErrors(name).map((error) =>
    invalidValue(place, name, error, { is: 'no label key', value: name }),
  );
}

function labelTextErrors(value: string, place: Place): FieldError[] {
  return labelValueErrors(value).map((error) => invalidValue(place, value, error, { is: 'no label value', value }));
}

/** Labels, and the nodeSelector of a pod. */
export function labelMapErrors(labels: unknown, place: Place): FieldError[] {
  return Object.entries(textMap(labels)).flatMap(([key, value]) => [
    ...labelNameErrors(key, place.at(key)),
    ...labelTextErrors(value, place.at(key)),
  ]);
}

/** Source: k8s.io/apimachinery pkg/apis/meta/v1/validation ValidateLabelSelector. */
export function selectorErrors(selector: unknown, place: Place): FieldError[] {
  if (!isRecord(selector)) return [];
  const requirements = itemsOf(selector.matchExpressions);
  return [
    ...labelMapErrors(selector.matchLabels, place.child('matchLabels')),
    ...requirements.flatMap((each, index) => requirementErrors(each, place.child('matchExpressions').item(index))),
  ];
}

function requirementErrors(requirement: unknown, place: Place): FieldError[] {
  return [
    ...operatorErrors(requirement, place, LABEL_OPERATORS),
    ...labelNameErrors(textIn(requirement, 'key'), place.child('key')),
    ...valueErrors(requirement, place),
  ];
}

export function valueErrors(requirement: unknown, place: Place): FieldError[] {
  return textsIn(requirement, 'values').flatMap((value, index) =>
    labelTextErrors(value, place.child('values').item(index)),
  );
}

/** Which operators there are, and how many values each requires. */
type Operators = ReadonlyMap<string, Wanted>;

const LABEL_OPERATORS: Operators = new Map([
  ['In', 'some'],
  ['NotIn', 'some'],
  ['Exists', 'none'],
  ['DoesNotExist', 'none'],
]);
export const NODE_OPERATORS: Operators = new Map([...LABEL_OPERATORS, ['Gt', 'one'], ['Lt', 'one']]);
/** The only field is the name of a node. */
export const FIELD_OPERATORS: Operators = new Map([
  ['In', 'one'],
  ['NotIn', 'one'],
]);

/** The operator and the number of values of a requirement. */
export function operatorErrors(requirement: unknown, place: Place, operators: Operators): FieldError[] {
  const operator = textIn(requirement, 'operator');
  const count = textsIn(requirement, 'values').length;
  const wanted = operators.get(operator);
  if (wanted === undefined) {
    const problem = { is: 'no operator', value: operator, operators: [...operators.keys()] } as const;
    return [invalidValue(place.child('operator'), operator, 'not a valid selector operator', problem)];
  }
  const values = place.child('values');
  const problem = { is: 'count of values', operator, count, wanted } as const;
  if (wanted === 'none') {
    const detail = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
    return count === 0 ? [] : [forbidden(values, detail, problem)];
  }
  if (wanted === 'some') {
    return count > 0 ? [] : [required(values, "must be specified when `operator` is 'In' or 'NotIn'", problem)];
  }
  const detail =
    operators === FIELD_OPERATORS
      ? "must be only one value when `operator` is 'In' or 'NotIn' for node field selector"
      : "must be specified single value when `operator` is 'Lt' or 'Gt'";
  return count === 1 ? [] : [required(values, detail, problem)];
}

export function textIn(object: unknown, key: string): string {
  const value = fieldOf(object, key);
  return typeof value === 'string' ? value : '';
}

export function textsIn(object: unknown, key: string): string[] {
  return itemsOf(fieldOf(object, key)).filter((each) => typeof each === 'string');
}
