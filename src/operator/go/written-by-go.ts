import type { ConfigSpec, RequestLimits } from '../../schema/kinds/config';
import type { StorageSpec } from '../../schema/kinds/storage-spec';
import { isRecord } from '../../core/record';
import type { Release } from '../../core/release';
import { configuredBackends } from '../../storage';

/**
 * A spec as it is after the Operator has written it: Go leaves out empty lists, maps and texts, false and zero, and writes
 * some structs although they are empty. Source: openshift/api imageregistry/v1 ImageRegistrySpec.
 */
export function writtenByGo(spec: ConfigSpec, release: Release): ConfigSpec {
  const { proxy, requests, storage, replicas } = spec;
  return {
    logLevel: 'Normal',
    operatorLogLevel: 'Normal',
    ...(withoutEmpty(spec) as ConfigSpec),
    ...(replicas === undefined ? {} : { replicas }),
    proxy: withoutEmpty(proxy ?? {}),
    requests: { read: limits(requests?.read), write: limits(requests?.write) },
    ...(storage === undefined ? {} : { storage: writtenStorage(storage, release) }),
  };
}

function limits(written: RequestLimits = {}): RequestLimits {
  return { maxWaitInQueue: '0s', ...withoutEmpty(written) };
}

/**
 * The same of `spec.storage`, and of `status.storage`, which has the same type. The schema fills in the defaults of a backend also
 * where the release has no driver for it.
 */
export function writtenStorage(storage: StorageSpec, release: Release): StorageSpec {
  const stanzas = configuredBackends(storage).map(({ backend, stanza }) => {
    const always = backend.writtenBack?.(stanza, release) ?? {};
    return [backend.field, merged(always, withoutEmpty(stanza))];
  });
  return { ...withoutEmpty(storage), ...(Object.fromEntries(stanzas) as StorageSpec) };
}

/** Fields of the second count. */
function merged(always: object, written: object): object {
  const known: Readonly<Record<string, unknown>> = { ...always };
  const fields = Object.entries(written).map(([key, value]) => {
    const other = known[key];
    return [key, isRecord(other) && isRecord(value) ? merged(other, value) : (value as unknown)] as const;
  });
  return { ...always, ...Object.fromEntries(fields) };
}

/** Pointers to empty structs stay: `affinity`, `resources` and the stanzas of storage. */
function withoutEmpty<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => !isEmpty(key, value))) as Partial<T>;
}

function isEmpty(key: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isRecord(value)) return key === 'nodeSelector' && Object.keys(value).length === 0;
  return [undefined, null, '', false, 0].includes(value as undefined);
}
