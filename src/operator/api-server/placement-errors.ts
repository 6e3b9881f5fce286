import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { isAtLeast, Release } from '../../core/release';
import { mergedKeyErrors } from './affinity-errors';
import { duplicate, forbidden, invalidValue, notSupported, required, type FieldError } from './field-error';
import { labelNameErrors, selectorErrors, textIn, textsIn } from './label-errors';
import { labelValueErrors } from './names';

const NOT_POSITIVE = 'must be greater than zero';

/** Source: pkg/apis/core/validation ValidateTolerations. */
export function tolerationErrors(tolerations: unknown, path: string): FieldError[] {
  return itemsOf(tolerations).flatMap((toleration, index) => tolerationError(toleration, `${path}[${index}]`));
}

function tolerationError(toleration: unknown, path: string): FieldError[] {
  const [key, operator, effect] = ['key', 'operator', 'effect'].map((field) => textIn(toleration, field));
  const seconds = fieldOf(toleration, 'tolerationSeconds') ?? undefined;
  const unkeyed = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';
  return [
    ...(key === undefined || key === '' ? [] : labelNameErrors(key, `${path}.key`)),
    ...(key === '' && operator !== 'Exists' ? [invalidValue(`${path}.operator`, operator, unkeyed)] : []),
    ...(seconds !== undefined && effect !== 'NoExecute'
      ? [invalidValue(`${path}.effect`, effect, "effect must be 'NoExecute' when `tolerationSeconds` is set")]
      : []),
    ...valueErrors(operator ?? '', textIn(toleration, 'value'), `${path}.operator`),
    ...(effect === undefined || effect === '' || EFFECTS.includes(effect)
      ? []
      : [notSupported(`${path}.effect`, effect, EFFECTS)]),
  ];
}

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

function valueErrors(operator: string, value: string, path: string): FieldError[] {
  if (['', 'Equal'].includes(operator)) {
    const errors = labelValueErrors(value);
    return errors.length === 0 ? [] : [invalidValue(path, value, errors.join(';'))];
  }
  if (operator !== 'Exists') return [notSupported(path, operator, ['Equal', 'Exists'])];
  return value === '' ? [] : [invalidValue(path, value, "value must be empty when `operator` is 'Exists'")];
}

/** Source: validateTopologySpreadConstraints. */
export function spreadErrors(constraints: unknown, path: string, release: Release): FieldError[] {
  const all = itemsOf(constraints);
  const last = new Map(all.map((constraint, index) => [spreadOf(constraint), index]));
  return all.flatMap((constraint, index) =>
    spreadError(constraint, last.get(spreadOf(constraint)) !== index, `${path}[${index}]`, release),
  );
}

function spreadOf(constraint: unknown): string {
  return JSON.stringify(['topologyKey', 'whenUnsatisfiable'].map((field) => textIn(constraint, field)));
}

function spreadError(constraint: unknown, isRepeated: boolean, path: string, release: Release): FieldError[] {
  const [key, action] = [textIn(constraint, 'topologyKey'), textIn(constraint, 'whenUnsatisfiable')];
  const maxSkew = Number(fieldOf(constraint, 'maxSkew') ?? 0);
  return [
    ...(maxSkew > 0 ? [] : [invalidValue(`${path}.maxSkew`, maxSkew, NOT_POSITIVE)]),
    ...(key === '' ? [required(`${path}.topologyKey`, 'can not be empty')] : []),
    ...(ACTIONS.includes(action) ? [] : [notSupported(`${path}.whenUnsatisfiable`, action, ACTIONS)]),
    ...(isRepeated ? [duplicate(`${path}.{topologyKey, whenUnsatisfiable}`, `{${key}, ${action}}`)] : []),
    ...minDomainsErrors(fieldOf(constraint, 'minDomains') ?? undefined, action, `${path}.minDomains`),
    ...policyErrors(constraint, 'nodeAffinityPolicy', path),
    ...policyErrors(constraint, 'nodeTaintsPolicy', path),
    // Kubernetes 1.34 began to merge the keys into the selector, as in an affinity.
    ...(isAtLeast(release, Release.V4_21) ? mergedKeyErrors : matchLabelKeyErrors)(constraint, path),
    ...selectorErrors(fieldOf(constraint, 'labelSelector'), `${path}.labelSelector`),
  ];
}

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway'];

function minDomainsErrors(minDomains: unknown, action: string, path: string): FieldError[] {
  if (minDomains === undefined) return [];
  const detail = `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${action}`;
  return [
    ...(Number(minDomains) > 0 ? [] : [invalidValue(path, minDomains, NOT_POSITIVE)]),
    ...(action === 'DoNotSchedule' ? [] : [invalidValue(path, minDomains, detail)]),
  ];
}

function policyErrors(constraint: unknown, field: string, path: string): FieldError[] {
  const policy = fieldOf(constraint, field) ?? undefined;
  const supported = ['Honor', 'Ignore'];
  return policy === undefined || (typeof policy === 'string' && supported.includes(policy))
    ? []
    : [notSupported(`${path}.${field}`, policy, supported)];
}

function matchLabelKeyErrors(constraint: unknown, path: string): FieldError[] {
  const keys = textsIn(constraint, 'matchLabelKeys');
  if (keys.length === 0) return [];
  const selector = fieldOf(constraint, 'labelSelector');
  const at = `${path}.matchLabelKeys`;
  const selected = new Set([
    ...Object.keys(fieldOf(selector, 'matchLabels') ?? {}),
    ...itemsOf(fieldOf(selector, 'matchExpressions')).map((each) => textIn(each, 'key')),
  ]);
  return [
    ...(isRecord(selector) ? [] : [forbidden(at, 'must not be specified when labelSelector is not set')]),
    ...keys.flatMap((key, index) => [
      ...labelNameErrors(key, `${at}[${index}]`),
      ...(selected.has(key)
        ? [invalidValue(`${at}[${index}]`, key, 'exists in both matchLabelKeys and labelSelector')]
        : []),
    ]),
  ];
}
