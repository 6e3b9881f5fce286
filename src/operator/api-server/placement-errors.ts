import { fieldOf, itemsOf } from '../../core/record';
import { isAtLeast, Release } from '../../core/release';
import { duplicate, invalidValue, notSupported, required, type FieldError } from './field-error';
import { labelNameErrors, selectorErrors, textIn } from './label-errors';
import { labelKeyErrors, unmergedKeyErrors } from './label-key-errors';
import { labelValueErrors } from './names';
import type { Place } from './place';

/** Source: pkg/apis/core/validation ValidateTolerations. */
export function tolerationErrors(tolerations: unknown, place: Place): FieldError[] {
  return itemsOf(tolerations).flatMap((toleration, index) => tolerationError(toleration, place.item(index)));
}

function tolerationError(toleration: unknown, place: Place): FieldError[] {
  const [key, operator] = [textIn(toleration, 'key'), textIn(toleration, 'operator')];
  const effect = textIn(toleration, 'effect');
  const seconds = fieldOf(toleration, 'tolerationSeconds') ?? undefined;
  const unkeyed = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';
  const timed = "effect must be 'NoExecute' when `tolerationSeconds` is set";
  return [
    ...(key === '' ? [] : labelNameErrors(key, place.child('key'))),
    ...(key === '' && operator !== 'Exists'
      ? [invalidValue(place.child('operator'), operator, unkeyed, { is: 'no key' })]
      : []),
    ...(seconds !== undefined && effect !== 'NoExecute'
      ? [invalidValue(place.child('effect'), effect, timed, { is: 'seconds', effect })]
      : []),
    ...valueErrors(operator, textIn(toleration, 'value'), place),
    ...(effect === '' || EFFECTS.includes(effect) ? [] : [notSupported(place.child('effect'), effect, EFFECTS)]),
  ];
}

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

function valueErrors(operator: string, value: string, place: Place): FieldError[] {
  // The API server calls the value by the operator.
  const at = place.child('value').as(place.child('operator').text);
  if (['', 'Equal'].includes(operator)) {
    const errors = labelValueErrors(value);
    return errors.length === 0 ? [] : [invalidValue(at, value, errors.join(';'), { is: 'no label value', value })];
  }
  if (operator !== 'Exists')
    return [notSupported(place.child('operator'), operator, ['Equal', 'Exists'], ['Exists', 'Equal'])];
  const detail = "value must be empty when `operator` is 'Exists'";
  return value === '' ? [] : [invalidValue(at, value, detail, { is: 'value with Exists', value })];
}

/** Source: validateTopologySpreadConstraints. */
export function spreadErrors(constraints: unknown, place: Place, release: Release): FieldError[] {
  const all = itemsOf(constraints);
  const next = nextOfSameKind(all);
  return all.flatMap((constraint, index) => [
    ...spreadError(constraint, place.item(index)),
    ...repeatedErrors(constraint, next[index], place, index),
    ...restErrors(constraint, place.item(index), release),
  ]);
}

/** For each constraint, the index of the next one with the same topologyKey and whenUnsatisfiable. */
function nextOfSameKind(constraints: readonly unknown[]): (number | undefined)[] {
  const last = new Map<string, number>();
  const next: (number | undefined)[] = [];
  for (let index = constraints.length - 1; index >= 0; index -= 1) {
    const kind = JSON.stringify(['topologyKey', 'whenUnsatisfiable'].map((field) => textIn(constraints[index], field)));
    next[index] = last.get(kind);
    last.set(kind, index);
  }
  return next;
}

function spreadError(constraint: unknown, place: Place): FieldError[] {
  const [key, action] = [textIn(constraint, 'topologyKey'), textIn(constraint, 'whenUnsatisfiable')];
  const [skew, topology] = [place.child('maxSkew'), place.child('topologyKey')];
  return [
    ...positiveErrors(fieldOf(constraint, 'maxSkew') ?? 0, skew),
    ...(key === '' ? [required(topology, 'can not be empty', { is: 'no topology key' })] : []),
    ...(ACTIONS.includes(action) ? [] : [notSupported(place.child('whenUnsatisfiable'), action, ACTIONS)]),
  ];
}

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway'];

function positiveErrors(value: unknown, place: Place): FieldError[] {
  return Number(value) > 0
    ? []
    : [invalidValue(place, value, 'must be greater than zero', { is: 'out of range', least: 1 })];
}

/** The API server names the first of two constraints; the second one is too many. */
function repeatedErrors(constraint: unknown, next: number | undefined, place: Place, index: number): FieldError[] {
  if (next === undefined) return [];
  const [topologyKey, action] = [textIn(constraint, 'topologyKey'), textIn(constraint, 'whenUnsatisfiable')];
  const text = place.item(index).child('{topologyKey, whenUnsatisfiable}').text;
  const at = place.item(next).child('topologyKey').as(text);
  return [duplicate(at, `{${topologyKey}, ${action}}`, { is: 'repeated', topologyKey, action })];
}

function restErrors(constraint: unknown, place: Place, release: Release): FieldError[] {
  const action = textIn(constraint, 'whenUnsatisfiable');
  return [
    ...minDomainsErrors(fieldOf(constraint, 'minDomains') ?? undefined, action, place.child('minDomains')),
    ...policyErrors(constraint, 'nodeAffinityPolicy', place),
    ...policyErrors(constraint, 'nodeTaintsPolicy', place),
    // Kubernetes 1.34 began to merge the keys into the selector, as in an affinity.
    ...(isAtLeast(release, Release.V4_21) ? labelKeyErrors : unmergedKeyErrors)(constraint, place),
    ...selectorErrors(fieldOf(constraint, 'labelSelector'), place.child('labelSelector')),
  ];
}

function minDomainsErrors(minDomains: unknown, action: string, place: Place): FieldError[] {
  if (minDomains === undefined) return [];
  const detail = `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${action}`;
  return [
    ...positiveErrors(minDomains, place),
    ...(action === 'DoNotSchedule' ? [] : [invalidValue(place, minDomains, detail, { is: 'domains', action })]),
  ];
}

function policyErrors(constraint: unknown, field: string, place: Place): FieldError[] {
  const policy = fieldOf(constraint, field) ?? undefined;
  const supported = ['Honor', 'Ignore'];
  return policy === undefined || (typeof policy === 'string' && supported.includes(policy))
    ? []
    : [notSupported(place.child(field), policy, supported)];
}
