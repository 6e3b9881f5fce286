import { isQuantity, parseQuantity } from '../../core/formats/quantity';
import { asRecord, isRecord } from '../../core/record';
import { podQuantity } from '../go/go-quantity';

/**
 * Resources as a Deployment compares them: 256Mi is as much as 268435456, so that no pod is replaced.
 * Source: kubernetes/kubernetes pkg/controller/deployment/util/deployment_util.go EqualIgnoreHash.
 */
export function resourcesByValue(resources: unknown): unknown {
  if (!isRecord(resources)) return resources;
  return { ...resources, ...amounts(resources, 'limits'), ...amounts(resources, 'requests') };
}

function amounts(resources: object, field: 'limits' | 'requests'): object {
  const entries = Object.entries(asRecord(asRecord(resources)[field])).map(
    ([name, value]: [string, unknown]): [string, unknown] => [name, isQuantity(value) ? amount(value) : value],
  );
  return entries.length === 0 ? {} : { [field]: Object.fromEntries(entries) };
}

function amount(written: string | number): string {
  const { unscaled, exponent } = parseQuantity(podQuantity(String(written))) ?? { unscaled: written, exponent: 0 };
  const digits = String(unscaled);
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return digits === '0' ? digits : `${digits.slice(0, digits.length - zeros)}e${exponent + zeros}`;
}
