import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { isAtLeast, Release } from '../../core/release';
import { forbidden, invalidValue, required, type FieldError } from './field-error';
import { labelNameErrors, selectorErrors, operatorErrors, textIn, textsIn } from './label-errors';
import { dnsLabelErrors, labelValueErrors, subdomainErrors } from './names';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Source: pkg/apis/core/validation validateAffinity. */
export function affinityErrors(affinity: unknown, path: string, release: Release): FieldError[] {
  return [
    ...nodeAffinityErrors(fieldOf(affinity, 'nodeAffinity'), `${path}.nodeAffinity`, release),
    ...podAffinityErrors(fieldOf(affinity, 'podAffinity'), `${path}.podAffinity`),
    ...podAffinityErrors(fieldOf(affinity, 'podAntiAffinity'), `${path}.podAntiAffinity`),
  ];
}

function nodeAffinityErrors(affinity: unknown, path: string, release: Release): FieldError[] {
  const wanted = fieldOf(affinity, REQUIRED);
  const terms = itemsOf(fieldOf(wanted, 'nodeSelectorTerms'));
  const at = `${path}.${REQUIRED}.nodeSelectorTerms`;
  const preferred = itemsOf(fieldOf(affinity, PREFERRED));
  return [
    ...(isRecord(wanted) && terms.length === 0 ? [required(at, 'must have at least one node selector term')] : []),
    // Kubernetes 1.33 began to check the values, of required terms only.
    ...terms.flatMap((term, index) => nodeTermErrors(term, `${at}[${index}]`, isAtLeast(release, Release.V4_20))),
    ...preferred.flatMap((each, index) => [
      ...weightErrors(each, `${path}.${PREFERRED}[${index}]`),
      ...nodeTermErrors(fieldOf(each, 'preference'), `${path}.${PREFERRED}[${index}].preference`, false),
    ]),
  ];
}

function nodeTermErrors(term: unknown, path: string, checksValues: boolean): FieldError[] {
  return [
    ...itemsOf(fieldOf(term, 'matchExpressions')).flatMap((each, index) => [
      ...expressionErrors(each, `${path}.matchExpressions[${index}]`),
      ...(checksValues ? valueErrors(each, `${path}.matchExpressions[${index}].values`) : []),
    ]),
    ...itemsOf(fieldOf(term, 'matchFields')).flatMap((each, index) =>
      fieldRequirementErrors(each, `${path}.matchFields[${index}]`),
    ),
  ];
}

function expressionErrors(requirement: unknown, path: string): FieldError[] {
  const isComparison = ['Gt', 'Lt'].includes(textIn(requirement, 'operator'));
  const single = "must be specified single value when `operator` is 'Lt' or 'Gt'";
  const isSingle = textsIn(requirement, 'values').length === 1;
  return [
    ...(isComparison ? (isSingle ? [] : [required(`${path}.values`, single)]) : operatorErrors(requirement, path)),
    ...labelNameErrors(textIn(requirement, 'key'), `${path}.key`),
  ];
}

function valueErrors(requirement: unknown, path: string): FieldError[] {
  return textsIn(requirement, 'values').flatMap((value, index) =>
    labelValueErrors(value).map((error) => invalidValue(`${path}[${index}]`, value, error)),
  );
}

function fieldRequirementErrors(requirement: unknown, path: string): FieldError[] {
  const [operator, key] = [textIn(requirement, 'operator'), textIn(requirement, 'key')];
  const values = textsIn(requirement, 'values');
  const one = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
  return [
    ...(['In', 'NotIn'].includes(operator)
      ? values.length === 1
        ? []
        : [required(`${path}.values`, one)]
      : [invalidValue(`${path}.operator`, operator, 'not a valid selector operator')]),
    ...(key === 'metadata.name'
      ? values.flatMap((value, index) =>
          subdomainErrors(value).map((error) => invalidValue(`${path}.values[${index}]`, value, error)),
        )
      : [invalidValue(`${path}.key`, key, 'not a valid field selector key')]),
  ];
}

function podAffinityErrors(affinity: unknown, path: string): FieldError[] {
  return [
    ...itemsOf(fieldOf(affinity, REQUIRED)).flatMap((term, index) =>
      podTermErrors(term, `${path}.${REQUIRED}[${index}]`),
    ),
    ...itemsOf(fieldOf(affinity, PREFERRED)).flatMap((each, index) => [
      ...weightErrors(each, `${path}.${PREFERRED}[${index}]`),
      ...podTermErrors(fieldOf(each, 'podAffinityTerm'), `${path}.${PREFERRED}[${index}].podAffinityTerm`),
    ]),
  ];
}

function weightErrors(weighted: unknown, path: string): FieldError[] {
  const weight = Number(fieldOf(weighted, 'weight') ?? 0);
  return weight > 0 && weight <= 100 ? [] : [invalidValue(`${path}.weight`, weight, 'must be in the range 1-100')];
}

function podTermErrors(term: unknown, path: string): FieldError[] {
  const topologyKey = textIn(term, 'topologyKey');
  return [
    ...selectorErrors(fieldOf(term, 'labelSelector'), `${path}.labelSelector`),
    ...selectorErrors(fieldOf(term, 'namespaceSelector'), `${path}.namespaceSelector`),
    ...textsIn(term, 'namespaces').flatMap((name) =>
      dnsLabelErrors(name).map((error) => invalidValue(`${path}.namespace`, name, error)),
    ),
    ...mergedKeyErrors(term, path),
    ...(topologyKey === '' ? [required(`${path}.topologyKey`, 'can not be empty')] : []),
    ...labelNameErrors(topologyKey, `${path}.topologyKey`),
  ];
}

/** Source: ValidateMatchLabelKeysAndMismatchLabelKeys. */
export function mergedKeyErrors(term: unknown, path: string): FieldError[] {
  const selector = fieldOf(term, 'labelSelector');
  const [matching, differing] = [textsIn(term, 'matchLabelKeys'), textsIn(term, 'mismatchLabelKeys')];
  const ofKeys = (keys: readonly string[], at: string): FieldError[] => {
    if (keys.length === 0) return [];
    if (!isRecord(selector)) return [forbidden(at, 'must not be specified when labelSelector is not set')];
    return keys.flatMap((key, index) => labelNameErrors(key, `${at}[${index}]`));
  };
  const both = 'exists in both matchLabelKeys and mismatchLabelKeys';
  return [
    ...ofKeys(matching, `${path}.matchLabelKeys`),
    ...ofKeys(differing, `${path}.mismatchLabelKeys`),
    ...matching.flatMap((key, index) =>
      differing.includes(key) ? [invalidValue(`${path}.matchLabelKeys[${index}]`, key, both)] : [],
    ),
  ];
}
