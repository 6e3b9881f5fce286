import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { isAtLeast, Release } from '../../core/release';
import { invalidValue, required, type FieldError } from './field-error';
import {
  FIELD_OPERATORS,
  labelNameErrors,
  NODE_OPERATORS,
  operatorErrors,
  selectorErrors,
  textIn,
  textsIn,
  valueErrors,
} from './label-errors';
import { labelKeyErrors } from './label-key-errors';
import { dnsLabelErrors, subdomainErrors } from './names';
import type { Place } from './place';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Source: pkg/apis/core/validation validateAffinity. */
export function affinityErrors(affinity: unknown, place: Place, release: Release): FieldError[] {
  return [
    ...nodeAffinityErrors(fieldOf(affinity, 'nodeAffinity'), place.child('nodeAffinity'), release),
    ...podTermErrorsIn(affinity, place, podTermErrors),
  ];
}

type ErrorsOf = (part: unknown, place: Place) => FieldError[];

/** The errors in the terms for other pods. */
export function podTermErrorsIn(affinity: unknown, place: Place, errorsOf: ErrorsOf): FieldError[] {
  return ['podAffinity', 'podAntiAffinity'].flatMap((field) => {
    const [terms, at] = [fieldOf(affinity, field), place.child(field)];
    return [
      ...itemsOf(fieldOf(terms, REQUIRED)).flatMap((term, index) => errorsOf(term, at.child(REQUIRED).item(index))),
      ...weightedErrors(fieldOf(terms, PREFERRED), at.child(PREFERRED), 'podAffinityTerm', errorsOf),
    ];
  });
}

function nodeAffinityErrors(affinity: unknown, place: Place, release: Release): FieldError[] {
  const wanted = fieldOf(affinity, REQUIRED);
  const terms = itemsOf(fieldOf(wanted, 'nodeSelectorTerms'));
  const at = place.child(REQUIRED).child('nodeSelectorTerms');
  return [
    ...(isRecord(wanted) && terms.length === 0
      ? [required(at, 'must have at least one node selector term', { is: 'no term' })]
      : []),
    // Kubernetes 1.33 began to check the values, of required terms only.
    ...terms.flatMap((term, index) => nodeTermErrors(term, at.item(index), isAtLeast(release, Release.V4_20))),
    ...weightedErrors(fieldOf(affinity, PREFERRED), place.child(PREFERRED), 'preference', (term, of) =>
      nodeTermErrors(term, of, false),
    ),
  ];
}

function nodeTermErrors(term: unknown, place: Place, checksValues: boolean): FieldError[] {
  const [expressions, fields] = [place.child('matchExpressions'), place.child('matchFields')];
  return [
    ...itemsOf(fieldOf(term, 'matchExpressions')).flatMap((each, index) => [
      ...operatorErrors(each, expressions.item(index), NODE_OPERATORS),
      ...labelNameErrors(textIn(each, 'key'), expressions.item(index).child('key')),
      ...(checksValues ? valueErrors(each, expressions.item(index)) : []),
    ]),
    ...itemsOf(fieldOf(term, 'matchFields')).flatMap((each, index) => fieldErrors(each, fields.item(index))),
  ];
}

function fieldErrors(requirement: unknown, place: Place): FieldError[] {
  const key = textIn(requirement, 'key');
  const values = textsIn(requirement, 'values');
  const problem = { is: 'no field of nodes', value: key } as const;
  return [
    ...operatorErrors(requirement, place, FIELD_OPERATORS),
    ...(key === 'metadata.name'
      ? values.flatMap((value, index) => nodeNameErrors(value, place.child('values').item(index)))
      : [invalidValue(place.child('key'), key, 'not a valid field selector key', problem)]),
  ];
}

function nodeNameErrors(name: string, place: Place): FieldError[] {
  return subdomainErrors(name).map((error) => invalidValue(place, name, error, { is: 'no node name', value: name }));
}

function weightedErrors(wishes: unknown, place: Place, field: string, errorsOf: ErrorsOf): FieldError[] {
  return itemsOf(wishes).flatMap((wish, index) => {
    const at = place.item(index);
    return [...weightErrors(wish, at.child('weight')), ...errorsOf(fieldOf(wish, field), at.child(field))];
  });
}

function weightErrors(weighted: unknown, place: Place): FieldError[] {
  const weight = Number(fieldOf(weighted, 'weight') ?? 0);
  return weight > 0 && weight <= 100
    ? []
    : [invalidValue(place, weight, 'must be in the range 1-100', { is: 'out of range', least: 1, most: 100 })];
}

function podTermErrors(term: unknown, place: Place): FieldError[] {
  const topologyKey = textIn(term, 'topologyKey');
  const at = place.child('topologyKey');
  return [
    ...selectorErrors(fieldOf(term, 'labelSelector'), place.child('labelSelector')),
    ...selectorErrors(fieldOf(term, 'namespaceSelector'), place.child('namespaceSelector')),
    ...textsIn(term, 'namespaces').flatMap((name, index) => {
      const list = place.child('namespaces').item(index).as(place.child('namespace').text);
      return dnsLabelErrors(name).map((error) => invalidValue(list, name, error, { is: 'no namespace', value: name }));
    }),
    ...labelKeyErrors(term, place),
    ...(topologyKey === '' ? [required(at, 'can not be empty', { is: 'no label key', value: '' })] : []),
    ...labelNameErrors(topologyKey, at),
  ];
}
