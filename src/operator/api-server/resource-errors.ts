import { compareQuantities, parseQuantity } from '../../core/formats/quantity';
import { isAtLeast, Release } from '../../core/release';
import { asRecord, fieldOf, itemsOf } from '../../core/record';
import { podQuantity } from '../go/go-quantity';
import { duplicate, forbidden, invalidValue, notFound, required, type FieldError } from './field-error';
import { textIn } from './label-errors';
import { dnsLabelErrors, qualifiedNameErrors } from './names';

/** Source: pkg/apis/core/validation validateResourceRequirements. */
export function resourceErrors(resources: unknown, path: string, release: Release): FieldError[] {
  const [limits, requests] = [quantitiesOf(resources, 'limits'), quantitiesOf(resources, 'requests')];
  const names = [...limits.keys(), ...requests.keys()];
  const needsCompany = names.some(isHugePages) && !names.some((name) => ['cpu', 'memory'].includes(name));
  return [
    ...[...limits].flatMap(([name, quantity]) => [
      ...quantityErrors(name, quantity, `${path}.limits[${name}]`, release),
      ...pageErrors(name, quantity, `${path}.limits[${name}]`),
    ]),
    ...[...requests].flatMap(([name, quantity]) => [
      ...quantityErrors(name, quantity, `${path}.requests[${name}]`, release),
      ...overcommitErrors(name, quantity, limits.get(name), path),
      ...pageErrors(name, quantity, `${path}.requests[${name}]`),
    ]),
    ...(needsCompany ? [forbidden(path, 'HugePages require cpu or memory')] : []),
    // Before Kubernetes 1.34 the API server drops claims without a word.
    ...(isAtLeast(release, Release.V4_21) ? claimErrors(itemsOf(fieldOf(resources, 'claims')), `${path}.claims`) : []),
  ];
}

function quantitiesOf(resources: unknown, field: string): ReadonlyMap<string, string> {
  const entries = Object.entries(asRecord(fieldOf(resources, field)));
  return new Map(entries.map(([name, quantity]) => [name, podQuantity(String(quantity))]));
}

function quantityErrors(name: string, quantity: string, path: string, release: Release): FieldError[] {
  const isNegative = (compareQuantities(quantity, 0) ?? 0) < 0;
  return [
    ...nameErrors(name, path, release),
    ...(isNegative ? [invalidValue(path, quantity, 'must be greater than or equal to 0')] : []),
    ...((COUNTED.has(name) || isExtended(name)) && !isInteger(quantity)
      ? [invalidValue(path, quantity, 'must be an integer')]
      : []),
  ];
}

function nameErrors(name: string, path: string, release: Release): FieldError[] {
  // Before Kubernetes 1.34 the API server writes names that have a type of their own without quotes.
  const shown = isAtLeast(release, Release.V4_21) ? JSON.stringify(name) : name;
  const wrong = (detail: string): FieldError => `${path}: Invalid value: ${shown}: ${detail}`;
  const unqualified = qualifiedNameErrors(name).map(wrong);
  if (name.includes('/')) {
    const follows = isNative(name) || isExtended(name);
    return follows ? unqualified : [...unqualified, wrong("doesn't follow extended resource name standard")];
  }
  if (isHugePages(name) || CONTAINER.has(name)) return unqualified;
  const isStandard = STANDARD.has(name) || name.startsWith('requests.hugepages-');
  const unknown =
    unqualified.length > 0 || isStandard ? [] : [wrong('must be a standard resource type or fully qualified')];
  return [...unqualified, ...unknown, wrong('must be a standard resource for containers')];
}

const HUGE_PAGES = 'hugepages-';
const CONTAINER = new Set(['cpu', 'memory', 'ephemeral-storage']);
const COUNTED = new Set([
  ...['pods', 'resourcequotas', 'services', 'replicationcontrollers', 'secrets', 'configmaps'],
  ...['persistentvolumeclaims', 'services.nodeports', 'services.loadbalancers'],
]);
const STANDARD = new Set([
  ...[...CONTAINER].flatMap((name) => [name, `requests.${name}`, `limits.${name}`]),
  ...COUNTED,
  'storage',
  'requests.storage',
]);

export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES);
}

function pageErrors(name: string, quantity: string, path: string): FieldError[] {
  return isWholePages(name, quantity)
    ? []
    : [invalidValue(path, quantity, `${quantity} is not positive integer multiple of ${name}`)];
}

/** Huge pages are counted by their size, which is in the name. */
export function isWholePages(name: string, quantity: string): boolean {
  if (!isHugePages(name)) return true;
  const [bytes, page] = [wholeOf(quantity), wholeOf(name.slice(HUGE_PAGES.length))];
  return bytes !== undefined && page !== undefined && page > 0n && bytes % page === 0n;
}

/** The value rounded away from zero, as Go does. */
function wholeOf(quantity: string): bigint | undefined {
  const parsed = parseQuantity(quantity);
  if (parsed === undefined) return undefined;
  const { unscaled, exponent } = parsed;
  if (exponent >= 0) return unscaled * 10n ** BigInt(exponent);
  const divisor = 10n ** BigInt(-exponent);
  const rest = unscaled % divisor;
  return unscaled / divisor + (rest > 0n ? 1n : rest < 0n ? -1n : 0n);
}

export function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

export function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.') && qualifiedNameErrors(`requests.${name}`).length === 0;
}

export function isInteger(quantity: string): boolean {
  const { unscaled, exponent } = parseQuantity(quantity) ?? { unscaled: 0n, exponent: 0 };
  return exponent >= 0 || unscaled % 10n ** BigInt(-exponent) === 0n;
}

/** Only native resources may be promised more than once. */
function overcommitErrors(name: string, request: string, limit: string | undefined, path: string): FieldError[] {
  const canOvercommit = isNative(name) && !isHugePages(name);
  if (limit === undefined) {
    return canOvercommit ? [] : [required(`${path}.limits`, 'Limit must be set for non overcommitable resources')];
  }
  const order = compareQuantities(request, limit) ?? 0;
  if (!canOvercommit && order !== 0) {
    return [invalidValue(`${path}.requests`, request, `must be equal to ${name} limit of ${limit}`)];
  }
  return order > 0
    ? [invalidValue(`${path}.requests`, request, `must be less than or equal to ${name} limit of ${limit}`)]
    : [];
}

/** No pod of the Operator has resourceClaims. Source: validateResourceClaimNames. */
function claimErrors(claims: readonly unknown[], path: string): FieldError[] {
  const keys = claims.map((claim) => [textIn(claim, 'name'), textIn(claim, 'request')] as const);
  return keys.flatMap(([name, request], index) => {
    const at = `${path}[${index}]`;
    if (name === '') return [required(at)];
    const requests = keys.slice(0, index).flatMap(([other, part]) => (other === name ? [part] : []));
    return [
      ...repeatedErrors(name, request, requests, at),
      notFound(at, name, 'must be one of the names in pod.spec.resourceClaims which is empty'),
    ];
  });
}

/** A claim without a request stands for all its requests. */
function repeatedErrors(name: string, request: string, before: readonly string[], path: string): FieldError[] {
  if (before.includes('') || request === '') return before.length > 0 ? [duplicate(path, name)] : [];
  return [
    ...dnsLabelErrors(request).map((error) => invalidValue(`${path}.request`, request, error)),
    ...(before.includes(request) ? [duplicate(path, `${name}/${request}`)] : []),
  ];
}
