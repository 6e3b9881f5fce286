import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { textMap } from '../cluster/object-data';
import { forbidden, invalidValue, required, type FieldError } from './field-error';
import { labelValueErrors, qualifiedNameErrors } from './names';

export function labelNameErrors(name: string, path: string): FieldError[] {
  return qualifiedNameErrors(name).map((error) => invalidValue(path, name, error));
}

/** Labels, and the nodeSelector of a pod. */
export function labelMapErrors(labels: unknown, path: string): FieldError[] {
  return Object.entries(textMap(labels)).flatMap(([key, value]) => [
    ...labelNameErrors(key, path),
    ...labelValueErrors(value).map((error) => invalidValue(path, value, error)),
  ]);
}

/** Source: k8s.io/apimachinery pkg/apis/meta/v1/validation ValidateLabelSelector. */
export function selectorErrors(selector: unknown, path: string): FieldError[] {
  if (!isRecord(selector)) return [];
  const requirements = itemsOf(selector.matchExpressions);
  return [
    ...labelMapErrors(selector.matchLabels, `${path}.matchLabels`),
    ...requirements.flatMap((each, index) => requirementErrors(each, `${path}.matchExpressions[${index}]`)),
  ];
}

function requirementErrors(requirement: unknown, path: string): FieldError[] {
  const values = textsIn(requirement, 'values');
  return [
    ...operatorErrors(requirement, path),
    ...labelNameErrors(textIn(requirement, 'key'), `${path}.key`),
    ...values.flatMap((value, index) =>
      labelValueErrors(value).map((error) => invalidValue(`${path}.values[${index}]`, value, error)),
    ),
  ];
}

/** The operator and the number of values of a requirement on labels. */
export function operatorErrors(requirement: unknown, path: string): FieldError[] {
  const operator = textIn(requirement, 'operator');
  const count = textsIn(requirement, 'values').length;
  if (['In', 'NotIn'].includes(operator)) {
    return count > 0 ? [] : [required(`${path}.values`, "must be specified when `operator` is 'In' or 'NotIn'")];
  }
  if (['Exists', 'DoesNotExist'].includes(operator)) {
    const detail = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
    return count === 0 ? [] : [forbidden(`${path}.values`, detail)];
  }
  return [invalidValue(`${path}.operator`, operator, 'not a valid selector operator')];
}

export function textIn(object: unknown, key: string): string {
  const value = fieldOf(object, key);
  return typeof value === 'string' ? value : '';
}

export function textsIn(object: unknown, key: string): string[] {
  return itemsOf(fieldOf(object, key)).filter((each) => typeof each === 'string');
}
