import { compareQuantities, parseQuantity } from '../../core/formats/quantity';
import { isAtLeast, Release } from '../../core/release';
import { asRecord, fieldOf, itemsOf } from '../../core/record';
import { podQuantity } from '../go/go-quantity';
import { duplicate, fieldError, forbidden, invalidValue, notFound, required, type FieldError } from './field-error';
import { textIn } from './label-errors';
import { dnsLabelErrors, qualifiedNameErrors } from './names';
import type { Place } from './place';
import type { Problem } from './problem';

/** Source: pkg/apis/core/validation validateResourceRequirements. */
export function resourceErrors(resources: unknown, place: Place, release: Release): FieldError[] {
  const [limits, requests] = [quantitiesOf(resources, 'limits'), quantitiesOf(resources, 'requests')];
  return [
    ...[...limits].flatMap(([name, quantity]) => {
      const at = place.child('limits').key(name);
      return [...quantityErrors(name, quantity, at, release), ...pageErrors(name, quantity, at)];
    }),
    ...[...requests].flatMap(([name, quantity]) => {
      const at = place.child('requests').key(name);
      return [
        ...quantityErrors(name, quantity, at, release),
        ...overcommitErrors(name, quantity, limits.get(name), place),
        ...pageErrors(name, quantity, at),
      ];
    }),
    ...lonelyPages({ requests, limits }, place),
    // Before Kubernetes 1.34 the API server drops claims without a word.
    ...(isAtLeast(release, Release.V4_21)
      ? claimErrors(itemsOf(fieldOf(resources, 'claims')), place.child('claims'))
      : []),
  ];
}

function quantitiesOf(resources: unknown, field: string): Quantities {
  const entries = Object.entries(asRecord(fieldOf(resources, field)));
  return new Map(entries.map(([name, quantity]) => [name, podQuantity(String(quantity))]));
}

function quantityErrors(name: string, quantity: string, place: Place, release: Release): FieldError[] {
  const isNegative = (compareQuantities(quantity, 0) ?? 0) < 0;
  return [
    ...nameErrors(name, place, release),
    ...(isNegative
      ? [invalidValue(place, quantity, 'must be greater than or equal to 0', { is: 'out of range', least: 0 })]
      : []),
    ...((COUNTED.has(name) || isExtended(name)) && !isInteger(quantity)
      ? [invalidValue(place, quantity, 'must be an integer', { is: 'no whole number' })]
      : []),
  ];
}

function nameErrors(name: string, place: Place, release: Release): FieldError[] {
  // Before Kubernetes 1.34 the API server writes names that have a type of their own without quotes.
  const shown = isAtLeast(release, Release.V4_21) ? JSON.stringify(name) : name;
  const wrong = (detail: string): FieldError =>
    fieldError(place, `Invalid value: ${shown}: ${detail}`, { is: 'no resource', name });
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

function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES);
}

/** Huge pages are counted by their size, which is in the name. */
function pageErrors(name: string, quantity: string, place: Place): FieldError[] {
  if (!isHugePages(name)) return [];
  const size = name.slice(HUGE_PAGES.length);
  const [bytes, page] = [wholeOf(quantity), wholeOf(size)];
  return bytes !== undefined && page !== undefined && page > 0n && bytes % page === 0n
    ? []
    : [
        invalidValue(place, quantity, `${quantity} is not positive integer multiple of ${name}`, {
          is: 'no whole pages',
          size,
        }),
      ];
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

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.') && qualifiedNameErrors(`requests.${name}`).length === 0;
}

function isInteger(quantity: string): boolean {
  const { unscaled, exponent } = parseQuantity(quantity) ?? { unscaled: 0n, exponent: 0 };
  return exponent >= 0 || unscaled % 10n ** BigInt(-exponent) === 0n;
}

/** Only native resources may be promised more than once. */
function overcommitErrors(name: string, request: string, limit: string | undefined, place: Place): FieldError[] {
  const canOvercommit = isNative(name) && !isHugePages(name);
  const at = place.child('requests').at(name);
  if (limit === undefined) {
    const missing = required(at.as(place.child('limits').text), 'Limit must be set for non overcommitable resources', {
      is: 'no limit',
    });
    return canOvercommit ? [] : [missing];
  }
  const order = compareQuantities(request, limit) ?? 0;
  if (order === 0 || (canOvercommit && order < 0)) return [];
  const wanted = canOvercommit ? 'less than or equal' : 'equal';
  const problem = { is: order > 0 ? 'above the limit' : 'below the limit', limit } as const;
  return [invalidValue(at, request, `must be ${wanted} to ${name} limit of ${limit}`, problem)];
}

type Quantities = ReadonlyMap<string, string>;

/** Huge pages are part of the memory of a container that also asks for CPU or memory. */
function lonelyPages(sides: Readonly<Record<'requests' | 'limits', Quantities>>, place: Place): FieldError[] {
  const places = (['requests', 'limits'] as const).flatMap((side) =>
    [...sides[side].keys()].map((name) => ({ name, at: place.at(side, name) })),
  );
  const pages = places.find(({ name }) => isHugePages(name));
  if (pages === undefined || places.some(({ name }) => ['cpu', 'memory'].includes(name))) return [];
  return [forbidden(pages.at, 'HugePages require cpu or memory', { is: 'pages alone' })];
}

/** No pod of the Operator has resourceClaims. Source: validateResourceClaimNames. */
function claimErrors(claims: readonly unknown[], place: Place): FieldError[] {
  const requestsOf = new Map<string, Set<string>>();
  return claims.flatMap((claim, index) => {
    const [name, request] = [textIn(claim, 'name'), textIn(claim, 'request')];
    const at = place.as(place.item(index).text);
    if (name === '') return [required(at, '', CLAIMS)];
    const before = requestsOf.get(name) ?? new Set();
    const repeated = repeatedErrors(name, request, before, at);
    requestsOf.set(name, before.add(request));
    return [
      ...repeated,
      notFound(at, name, 'must be one of the names in pod.spec.resourceClaims which is empty', CLAIMS),
    ];
  });
}

const CLAIMS: Problem = { is: 'claims' };

/** A claim without a request stands for all its requests. */
function repeatedErrors(name: string, request: string, before: ReadonlySet<string>, place: Place): FieldError[] {
  if (before.has('') || request === '') return before.size > 0 ? [duplicate(place, name, CLAIMS)] : [];
  const at = place.as(`${place.text}.request`);
  return [
    ...dnsLabelErrors(request).map((error) => invalidValue(at, request, error, CLAIMS)),
    ...(before.has(request) ? [duplicate(place, `${name}/${request}`, CLAIMS)] : []),
  ];
}
